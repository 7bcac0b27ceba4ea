import { createHmac } from 'node:crypto';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { Client } from 'pg';
import { Publishing } from '../../src/archive/index.js';
import { Receipts } from '../../src/questions/index.js';
import { PasswordCheck } from '../../src/staff/password.js';
import { silenceDeskRules } from '../archive-desk-rules.js';
import { Asker, type Shown } from '../asker.js';
import { InquiryHouse } from '../inquiry-house.js';
import { FORMS, type Form, type Ground, type Opened } from './forms.js';
import { Line } from './line.js';
import { requests, said, shownAs, type Sent } from './mutations.js';

interface Plan {
  requests: number;
  seed: number;
  forms: string[];
  /** So many portals share the forms; this is the one with this number. */
  portals?: number;
  portal?: number;
}

const PLAN = JSON.parse(process.env.KABASHOAX_FUZZ ?? '{"requests":200,"seed":1,"forms":[]}') as Plan;
/** Drawn at a time, and in flight together. */
const BATCH = 250;
const AT_ONCE = 10;
/** More pictures at once are told to come again: one process takes them all in. */
const UPLOADS_AT_ONCE = 4;
/** How often one opened form is posted to before another is opened. */
const POSTS_EACH = 15;
/** Of a longer text that was shared at least so many letters are there. */
const KEPT_OF_LONG = 4_000;

let ground: Ground;
let line: Line;

/** A form that is open, to be posted to as long as it stands. */
interface Open extends Opened {
  asker: Asker;
}

async function opened(form: Form): Promise<Open> {
  const asker = new Asker(line);
  if (form.open === undefined) return { asker, path: form.path, hidden: {} };
  await asker.get('/');
  const { path, hidden } = await form.open(asker, ground);
  return { asker, path: path === '' ? form.path : path, hidden };
}

/** A body that is an object gets them too. */
function withHidden(body: Sent['body'], hidden: Record<string, string>): Sent['body'] {
  if (typeof body !== 'string') return body;
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said && !Array.isArray(said)
      ? JSON.stringify({ ...said, ...hidden })
      : body;
  } catch (error) {
    // No JSON, or nested too deep to be written again: it goes as it is.
    if (error instanceof SyntaxError || error instanceof RangeError) return body;
    throw error;
  }
}

/** The request with the hidden fields of the page, as its sender has them. */
function filled(sent: Sent, hidden: Record<string, string>): Sent {
  if (sent.type === 'application/json') return { ...sent, body: withHidden(sent.body, hidden) };
  if (typeof sent.body !== 'string' || sent.fields === null || Object.keys(hidden).length === 0) return sent;
  return { ...sent, body: `${new URLSearchParams(hidden).toString()}&${sent.body}` };
}

const send = ({ asker, path, hidden }: Open, sent: Sent): Promise<Shown> =>
  sent.query === undefined ? asker.send(path, filled(sent, hidden)) : asker.get(path + sent.query);

/** What of the typed words is neither on the page that came back nor stored; null when nothing is. */
async function lostOf(form: Form, { asker }: Open, { fields }: Sent, page: Shown): Promise<string | null> {
  const typed = (form.typed ?? []).flatMap((name) => partsOf(form, name, fields?.[name] ?? ''));
  const shown = said(page.html);
  const elsewhere = form.elsewhere ?? (() => Promise.resolve(false));
  for (const part of typed.filter((text) => !shown.includes(text)))
    if (!(await elsewhere(page, part, ground, asker))) return part;
  return null;
}

/** Names are one line: a tab in one is kept as a blank. */
const LINES: ReadonlySet<string> = new Set(['name', 'position']);

/** Links are kept one by one; what is shared beyond the limit is cut, and the page says so. */
function partsOf({ path }: Form, name: string, typed: string): string[] {
  const text = shownAs(typed);
  if (name === 'links') return text.split(/\s+/);
  if (LINES.has(name)) return [text.replace(/\s+/g, ' ').trim()];
  if (path === '/bagikan') return [Array.from(text).slice(0, KEPT_OF_LONG).join('').trim()];
  return [text];
}

interface Tally {
  sent: number;
  refused: number;
  /** Batches of a form with good values of which nothing was taken: it was not reached behind what was refused. */
  shut: number;
  faults: string[];
  lost: string[];
}

async function run(form: Form): Promise<Tally> {
  const tally: Tally = { sent: 0, refused: 0, shut: 0, faults: [], lost: [] };
  const drawing = requests(form.names, form.kind ?? 'form', form.good ?? {});
  for (let from = 0; from < PLAN.requests; from += BATCH) {
    const numRuns = Math.min(BATCH, PLAN.requests - from);
    const drawn = fc.sample(drawing, { seed: PLAN.seed * 1_000_000 + from, numRuns });
    const lanes = Array.from({ length: lanesOf(form) }, (_, lane) => post(form, drawn, lane, tally));
    const before = tally.refused;
    await Promise.all(lanes);
    if (form.good && tally.refused - before === numRuns) tally.shut += 1;
    await makeRoom();
  }
  return tally;
}

/** As if the day were over: nobody writes as many drafts, and the portal keeps no more than it has room for. */
async function makeRoom(): Promise<void> {
  const { db } = ground.house.desk;
  for (const table of ['ask_drafts', 'subscription_requests', 'abuse_budgets'])
    await db.query(`delete from ${table}`);
}

const lanesOf = ({ kind }: Form): number => (kind === 'upload' ? UPLOADS_AT_ONCE : AT_ONCE);

/** Its share of the drawn, one after the other. */
async function post(form: Form, drawn: readonly Sent[], lane: number, tally: Tally): Promise<void> {
  let open: Open | undefined;
  const lanes = lanesOf(form);
  for (let at = lane; at < drawn.length; at += lanes) {
    const sent = drawn[at];
    if (!sent) return;
    if (!open || Math.floor(at / lanes) % POSTS_EACH === 0) open = await opened(form);
    await look(form, open, sent, tally);
  }
}

const mainOf = ({ html }: Shown): string => html.replace(/<[^>]*>/g, ' ').slice(0, 200);

async function look(form: Form, open: Open, sent: Sent, tally: Tally): Promise<void> {
  const page = await send(open, sent);
  tally.sent += 1;
  if (page.status >= 400) tally.refused += 1;
  const told = JSON.stringify(sent).slice(0, 600);
  if (page.status >= 500 && page.status !== form.meant)
    tally.faults.push(`${page.status} ${mainOf(page)} ${told}`);
  const lost = await lostOf(form, open, sent, page);
  if (lost !== null) tally.lost.push(`${page.status} ${page.path} ${lost.slice(0, 300)} of ${told}`);
}

/** Codes and passwords are slow to try on purpose: 20 ms of computing each. How they are hashed is not looked at here. */
function makeHashingCheap(): void {
  jest
    .spyOn(Receipts.prototype, 'hash')
    .mockImplementation((digits) => Promise.resolve(createHmac('sha256', 'cheap').update(digits).digest()));
  jest.spyOn(PasswordCheck.prototype, 'fits').mockResolvedValue(false);
}

async function publishOne({ desk }: InquiryHouse, caseId: string): Promise<string> {
  const owner = new Client({ connectionString: desk.app.database.owner });
  await owner.connect();
  await silenceDeskRules(owner);
  await owner.end();
  const published = await desk.db.transaction((tx) =>
    desk.app.get(Publishing).publish(tx, null, {
      ...{ caseId, draftId: '01890000-0000-7000-8000-000000000001' },
      title: 'Jembatan Liliba ditutup setahun',
      claim: 'Jembatan Liliba ditutup setahun penuh.',
      ...{ verdict: 'SALAH', kind: 'false_context', scam: false },
      summary: 'Jembatan hanya ditutup dua malam.',
      explanation: 'Kami bertanya.',
      ...{ topics: ['Jalan'], kelurahan: ['Liliba'], sources: [], circulatingTexts: [], changeNote: null },
    }),
  );
  return published.slug;
}

beforeAll(async () => {
  makeHashingCheap();
  const house = await InquiryHouse.open({ SMTP_URL: 'smtp://127.0.0.1:9', DATABASE_POOL_SIZE: '12' });
  const author = await house.desk.person('fact-finder');
  const { caseId } = await house.held(author);
  ground = { house, author, agencyId: await house.agency(), slug: await publishOne(house, caseId) };
  line = new Line(house.desk.app.url);
});
afterAll(async () => {
  line.close();
  await ground.house.close();
});

const { portals = 1, portal = 0 } = PLAN;
const wanted = FORMS.filter(({ path }) => PLAN.forms.length === 0 || PLAN.forms.includes(path)).filter(
  (_, at) => at % portals === portal,
);

it.each(wanted)('$path: no fault and no lost text', async (form) => {
  const began = Date.now();
  const { sent, refused, shut, faults, lost } = await run(form);
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  process.stdout.write(
    `${form.kind ?? 'form'} ${form.path}: seed ${PLAN.seed}, ${sent} sent, ${refused} refused in words, ${shut} batches shut out, ${faults.length} faults, ${lost.length} lost, ${seconds} s\n`,
  );
  for (const each of [...faults, ...lost].slice(0, 3)) process.stdout.write(`  ${each}\n`);
  expect({ shut, faults: faults.slice(0, 5), lost: lost.slice(0, 5) }).toEqual({
    shut: 0,
    faults: [],
    lost: [],
  });
});
