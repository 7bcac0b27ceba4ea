import fc from 'fast-check';
import { AskBack } from '../../src/fact-finding/index.js';
import { Asker, type Shown } from '../asker.js';
import { DeskHouse, strange } from '../fact-finding-house.js';
import { requests, said, shownAs, type Sent } from './mutations.js';

interface Plan {
  requests: number;
  seed: number;
  forms: string[];
}

const PLAN = JSON.parse(process.env.KABASHOAX_FUZZ ?? '{"requests":200,"seed":1,"forms":[]}') as Plan;
/** Drawn at a time, and in flight together. */
const BATCH = 250;
const AT_ONCE = 4;
/** Of a longer text that was shared at least so many letters are there. */
const KEPT_OF_LONG = 4_000;

interface Form {
  path: string;
  names: string[];
  files?: boolean;
  /** Fields with words that must not be lost. */
  typed?: string[];
  /** Opens what the form stands in; gives the address that it is posted to and what it carries hidden. */
  open?: (asker: Asker) => Promise<{ path: string; hidden: Record<string, string> }>;
  /** Where a text is when it is not on the page that comes back. */
  elsewhere?: (asker: Asker, page: Shown, text: string) => Promise<boolean>;
}

const GUARD = ['website', 'stempel', 'altcha'];
const DETAILS = ['links', 'seenOn', 'seenWhen', 'kelurahan', 'topic'];

let house: DeskHouse;
let author = '';

const stored = async (table: 'questions' | 'question_messages', text: string): Promise<boolean> =>
  (await house.db.query<unknown[]>(`select 1 from ${table} where text = $1 limit 1`, [text])).length > 0;

const inDraft = async (asker: Asker, page: Shown, text: string): Promise<boolean> => {
  const ref = /[?&]d=([\w-]+)/.exec(page.path)?.[1];
  if (ref === undefined) return false;
  const pages = [`/tanya?d=${ref}&ubah=1`, `/tanya/rincian?d=${ref}`, `/tanya/periksa?d=${ref}`];
  for (const path of pages) if (said((await asker.get(path)).html).includes(text)) return true;
  return false;
};

/** A draft that has come as far as this step. */
const draftAt = (step: string) => async (asker: Asker) => {
  const page = await asker.toDetails(strange());
  return { path: page.path.replace(/rincian/, step), hidden: {} };
};

/** A ticket under which something was asked. */
const asked = async (): Promise<{ path: string; hidden: Record<string, string> }> => {
  const { receiptCode: code } = await house.questions.submit({ text: strange() });
  return { path: '', hidden: { code } };
};

/** The same for a reply: the desk has asked under it. */
const awaited = async (): Promise<{ path: string; hidden: Record<string, string> }> => {
  const ticket = await house.ask(strange());
  await house.leases.claim(ticket.caseId, author);
  await house.app.get(AskBack).ask(ticket.caseId, author, null, 'Di mana?');
  return { path: '', hidden: { code: ticket.code } };
};

const hasContact = (_asker: Asker, page: Shown): Promise<boolean> =>
  Promise.resolve(page.html.includes('/tiket/hapus-surel'));

const FORMS: Form[] = [
  { path: '/tanya', names: ['text', 'hapus', ...GUARD], files: true, typed: ['text'], elsewhere: inDraft },
  { path: '/en/tanya', names: ['text', 'hapus'], files: true, typed: ['text'], elsewhere: inDraft },
  {
    ...{ path: '/tanya/rincian', names: [...DETAILS, 'hapus'], files: true, typed: ['links'] },
    ...{ open: draftAt('rincian'), elsewhere: inDraft },
  },
  {
    ...{ path: '/tanya/kontak', names: ['contact.address'], typed: ['contact.address'] },
    ...{ open: draftAt('kontak'), elsewhere: inDraft },
  },
  { path: '/tanya/periksa', names: ['kunci', ...GUARD], open: draftAt('periksa') },
  { path: '/tanya/bukan', names: ['bukan'], open: draftAt('bukan') },
  { path: '/tanya/ini', names: ['jawaban'] },
  { path: '/tanya/juga', names: ['kunci', 'd'] },
  {
    path: '/tanya/langsung',
    names: ['text', ...DETAILS, 'contact.address', 'kunci', 'bukan', ...GUARD],
    typed: ['text'],
    elsewhere: (_asker, _page, text) => stored('questions', text),
  },
  ...['', '/simpan', '/tarik', '/hapus-surel', '/hapus-data'].map((act) => ({
    ...{ path: `/tiket${act}`, names: ['code', 'yakin'] },
  })),
  {
    path: '/tiket/surel',
    names: ['address', ...GUARD],
    typed: ['address'],
    open: asked,
    elsewhere: hasContact,
  },
  {
    ...{
      path: '/tiket/balas',
      names: ['text', 'gambar', ...GUARD],
      files: true,
      typed: ['text'],
      open: awaited,
    },
    elsewhere: (_asker, _page, text) => stored('question_messages', text),
  },
  { path: '/bagikan', names: ['title', 'text', 'url'], files: true, typed: ['text'], elsewhere: inDraft },
  { path: '/jawaban/x/juga', names: ['kunci'] },
];

/** A form that is open, to be posted to as long as it stands. */
interface Open {
  asker: Asker;
  path: string;
  hidden: Record<string, string>;
}

/** How often one opened form is posted to before another is opened. */
const POSTS_EACH = 15;

async function opened(form: Form): Promise<Open> {
  const asker = new Asker(house.app);
  await asker.get('/');
  const { path, hidden } = (await form.open?.(asker)) ?? { path: '', hidden: {} };
  return { asker, path: path === '' ? form.path : path, hidden };
}

/** The request with the hidden fields of the page, as its sender has them. */
function filled(sent: Sent, hidden: Record<string, string>): Sent {
  if (typeof sent.body !== 'string' || sent.fields === null || Object.keys(hidden).length === 0) return sent;
  return { ...sent, body: `${new URLSearchParams(hidden).toString()}&${sent.body}` };
}

/** What of the typed words is neither on the page that came back nor stored; null when nothing is. */
async function lostOf(form: Form, { asker }: Open, { fields }: Sent, page: Shown): Promise<string | null> {
  const typed = (form.typed ?? []).flatMap((name) => partsOf(form, name, fields?.[name] ?? ''));
  const shown = said(page.html);
  const elsewhere = form.elsewhere ?? (() => Promise.resolve(false));
  for (const part of typed.filter((text) => !shown.includes(text)))
    if (!(await elsewhere(asker, page, part))) return part;
  return null;
}

/** Links are kept one by one; what is shared beyond the limit is cut, and the page says so. */
function partsOf({ path }: Form, name: string, typed: string): string[] {
  const text = shownAs(typed);
  if (name === 'links') return text.split(/\s+/);
  if (path === '/bagikan') return [Array.from(text).slice(0, KEPT_OF_LONG).join('').trim()];
  return [text];
}

interface Tally {
  sent: number;
  refused: number;
  faults: string[];
  lost: string[];
}

async function run(form: Form): Promise<Tally> {
  const tally: Tally = { sent: 0, refused: 0, faults: [], lost: [] };
  for (let from = 0; from < PLAN.requests; from += BATCH) {
    const numRuns = Math.min(BATCH, PLAN.requests - from);
    const drawn = fc.sample(requests(form.names, form.files ?? false), { seed: PLAN.seed + from, numRuns });
    await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => post(form, drawn, lane, tally)));
  }
  return tally;
}

/** Every fourth of the drawn, one after the other. */
async function post(form: Form, drawn: readonly Sent[], lane: number, tally: Tally): Promise<void> {
  let open: Open | undefined;
  for (let at = lane; at < drawn.length; at += AT_ONCE) {
    const sent = drawn[at];
    if (!sent) return;
    if (!open || Math.floor(at / AT_ONCE) % POSTS_EACH === 0) open = await opened(form);
    const page = await open.asker.send(open.path, filled(sent, open.hidden));
    tally.sent += 1;
    if (page.status >= 400) tally.refused += 1;
    if (page.status >= 500) tally.faults.push(`${page.status} ${JSON.stringify(sent)}`);
    const lost = await lostOf(form, open, sent, page);
    if (lost !== null)
      tally.lost.push(
        `${page.status} ${page.path} ${lost.slice(0, 300)} of ${JSON.stringify(sent).slice(0, 600)}`,
      );
  }
}

beforeAll(async () => {
  house = await DeskHouse.open({ SMTP_URL: 'smtp://127.0.0.1:9', DATABASE_POOL_SIZE: '8' });
  author = await house.person('fact-finder');
});
afterAll(() => house.close());

const wanted = FORMS.filter(({ path }) => PLAN.forms.length === 0 || PLAN.forms.includes(path));

it.each(wanted)('POST $path: no fault and no lost text', async (form) => {
  const began = Date.now();
  const { sent, refused, faults, lost } = await run(form);
  const seconds = ((Date.now() - began) / 1_000).toFixed(0);
  process.stdout.write(
    `${form.path}: seed ${PLAN.seed}, ${sent} sent, ${refused} refused in words, ${faults.length} faults, ${lost.length} lost, ${seconds} s\n`,
  );
  expect({ faults: faults.slice(0, 5), lost: lost.slice(0, 5) }).toEqual({ faults: [], lost: [] });
});
