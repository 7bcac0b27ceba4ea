import assert from 'node:assert/strict';
import { factchecktools } from '@googleapis/factchecktools';
import { base } from './pages.js';

// Google's own client, told nothing but another address. `fetch` of the portal tells what it ought to find.
const { claims } = factchecktools({ version: 'v1alpha1', rootUrl: `${base}/`, auth: 'kunci-apa-saja' });
const list = await (await fetch(`${base}/api/v1/answers?limit=100`)).json();
const known = list.items.filter(({ origin, verdict }) => origin !== 'example' && verdict !== 'KLARIFIKASI');
assert.ok(known.length > 0, 'publish or import an answer first');

for (const { title, publisher } of known.slice(0, 20)) {
  const { status, data } = await claims.search({ query: title, languageCode: 'id', pageSize: 5 });
  const [review] = data.claims?.[0]?.claimReview ?? [];
  assert.equal(status, 200);
  assert.deepEqual([review?.title, review?.publisher?.name], [title, publisher.name]);
  const bySite = await claims.search({
    reviewPublisherSiteFilter: review.publisher.site,
    maxAgeDays: 36_500,
  });
  assert.ok(
    bySite.data.claims.every((claim) => claim.claimReview[0].publisher.site === review.publisher.site),
  );
}

const seen = [];
let pageToken;
do {
  const { data } = await claims.search({ query: known[0].title, pageSize: 1, pageToken });
  seen.push(...(data.claims ?? []).map((claim) => claim.claimReview[0].url));
  pageToken = data.nextPageToken;
} while (pageToken);
assert.equal(new Set(seen).size, seen.length);

assert.deepEqual((await claims.search({ query: 'zzzyyyxxx' })).data, {});
assert.deepEqual((await claims.search({ query: known[0].title, languageCode: 'fr' })).data, {});
await assert.rejects(claims.search({}), ({ status, message }) => status === 400 && message.includes('query'));
await assert.rejects(
  claims.imageSearch({ imageUri: 'http://10.0.0.1/a.png' }),
  ({ status }) => status === 400,
);
console.log(
  `${Math.min(known.length, 20)} answers found again by Google's client, ${seen.length} of them page by page`,
);
