import { until } from './browser.js';
import type { House } from './house.js';
import type { Lived } from './life.js';

/** Nothing of these may be there when everything has settled: each row is something half done. */
const HALF_DONE: Readonly<Record<string, string>> = {
  'a job is dead': `jobs where status = 'dead'`,
  'a question has no case': `questions where case_id is null`,
  'a question is there twice': `(select text from questions group by text having count(*) > 1) twice`,
  'an asker of a published case was not answered': `questions q join cases c on c.id = q.case_id
     where c.status = 'published' and q.status <> 'answered'`,
  'a published case has no answer': `cases c left join answers a on a.case_id = c.id
     where c.status in ('published', 'correcting') and a.current_revision is null`,
  'an answer has no published draft': `answer_revisions r left join drafts d on d.id = r.draft_id
     where d.status is distinct from 'published'`,
  'a published draft has no revision': `drafts d left join answer_revisions r on r.draft_id = d.id
     where d.status = 'published' and r.id is null`,
  'a capture hangs': `captures where status = 'pending'`,
  'a letter to an agency was not sent': `inquiry_links where mailed_at is null`,
  'a reply is no evidence': `inquiry_replies r join inquiries i on i.id = r.inquiry_id where i.evidence_id is null`,
  'a reply is evidence twice': `(select 1 from evidence e join inquiries i on i.evidence_id = e.id
     group by i.id having count(*) > 1) twice`,
  'a subscriber was not told': `subscription_news where sent_at is null`,
  'a letter about a question is not there': `answer_revisions r join answers a on a.id = r.answer_id
     left join jobs j on j.unique_key = format('answer.fanout:%s:%s', a.id, r.revision) where j.id is null`,
};

const COMMANDS = [['audit:verify'], ['proof:check'], ['doctor']] as const;

/** What is not whole, in words. */
export async function notWhole(house: House, lives: readonly Lived[]): Promise<string[]> {
  await settled(house);
  const problems = [...house.faults];
  for (const [what, from] of Object.entries(HALF_DONE)) {
    const found = await house.count(from);
    if (found > 0) problems.push(`${what}: ${found}`);
  }
  for (const words of [...COMMANDS, ['verify', '--log', house.addresses[0] ?? '']]) {
    const { code, text } = await house.command(...words);
    if (code !== 0) problems.push(`${words.join(' ')}: ${text}`);
  }
  return [...problems, ...lives.flatMap((life) => mistold(house, life)), ...(await notOpen(house, lives))];
}

/** Every process is up, and nothing waits but what is for later. */
async function settled(house: House): Promise<void> {
  await house.ready();
  await house.rows(`update jobs set run_at = now() where status = 'pending' and attempts > 0`);
  await house.rows(`insert into jobs (name, payload, max_attempts) values ('data.dump', '{}', 15)`);
  await until(
    'the last job',
    async () =>
      (await house.count(`jobs where status = 'pending' and run_at < now() + interval '10 seconds'`)) === 0,
  );
}

/** Who asked was told of every revision, and of the withdrawal: no letter is missing, and none is another one. */
function mistold(house: House, { email, revisions, withdrawn }: Lived): string[] {
  const letters = house.lettersTo(email).size;
  const wanted = revisions + (withdrawn ? 1 : 0);
  return letters === wanted ? [] : [`${email} got ${letters} different letters instead of ${wanted}`];
}

/** The files of open data and the programming interface hold what stands, and nothing else. */
async function notOpen(house: House, lives: readonly Lived[]): Promise<string[]> {
  const problems: string[] = [];
  const lines = await (await house.ask('/data/jawaban.jsonl')).text();
  for (const { slug, withdrawn } of lives) {
    const line = lines.split('\n').find((each) => each.includes(`"slug":"${slug}"`)) ?? '';
    if (line.includes('"status":"withdrawn"') !== withdrawn || line === '')
      problems.push(`/data/jawaban.jsonl says of ${slug}: ${line.slice(0, 80)}`);
    for (const address of house.addresses) {
      const { status } = await fetch(`${address}/api/v1/answers/${slug}`);
      if (status !== (withdrawn ? 410 : 200)) problems.push(`${address} says ${status} of ${slug}`);
    }
  }
  return problems;
}

/** Letters that came once more under the same Message-ID, because a process died between sending and writing it down. */
export function sentAgain(house: House): number {
  const addresses = new Set(house.post.mails.map(({ to }) => to));
  return [...addresses]
    .flatMap((address) => [...house.lettersTo(address).values()])
    .reduce((sum, times) => sum + times - 1, 0);
}
