import type { openData as original } from '../id/open-data.js';

const file: typeof original.file = {
  'jawaban.jsonl':
    'Every answer, one a line (JSON Lines), with its sources, the agencies that were asked and its revisions. Of a withdrawn answer only address, date and reason are left.',
  'jawaban.csv': 'Answers that stand, one a line, to be opened as a table.',
  'sumber.csv':
    'The sources of every answer: publisher, title, address, quotation, and the fingerprint of the copy that we keep.',
  'revisi.csv': 'Every publication, correction and withdrawal, with its date and reason.',
  'permintaan.csv':
    'How many asked, by week and topic, and by month and kelurahan. Counts only; no question is told.',
};

const column: typeof original.column = {
  'jawaban.csv': {
    slug: 'The last part of the answer’s address; it never changes.',
    url: 'Address of the answer.',
    status: 'published, or corrected.',
    title: 'Title.',
    claim: 'The claim that was checked.',
    verdict:
      'SALAH (false), MENYESATKAN (misleading), SEBAGIAN_BENAR (partly true), BENAR (true), BELUM_TERBUKTI (unproven), SATIRE, or KLARIFIKASI (clarification).',
    kind: 'Kind of falsehood; empty where there is none.',
    scam: 'true when it is a scam.',
    summary: 'Summary.',
    explanation: 'Explanation in Markdown; footnotes point at numbers of sources.',
    topics: 'Topics, parted by semicolons.',
    kelurahan: 'Kelurahan it is about, parted by semicolons; empty when it concerns the whole city.',
    firstPublishedAt: 'First publication (ISO 8601, UTC).',
    changedAt: 'Last change (ISO 8601, UTC).',
    revision: 'Number of the revision that stands.',
    changeNote: 'What was corrected in this revision; empty in the first.',
  },
  'sumber.csv': {
    slug: 'The answer that uses this source.',
    revision: 'The revision of the answer that stands.',
    number: 'Number of the source within the answer.',
    type: 'official, document, article, media, or observation.',
    publisher: 'Publisher of the source.',
    title: 'Title of the source.',
    url: 'Address of the source; empty when it is not on the web.',
    quote: 'Quotation, word for word.',
    observedAt: 'When the source was seen.',
    capturedAt: 'When its copy was kept; empty where there is no copy.',
    capturedSha256: 'SHA-256 of that copy.',
  },
  'revisi.csv': {
    slug: 'The answer.',
    event: 'published, corrected, withdrawn, or returned (published again after a withdrawal).',
    at: 'When (ISO 8601, UTC).',
    revision: 'Number of the revision; empty for a withdrawal.',
    verdict: 'Verdict of that revision; empty for a withdrawal.',
    note: 'What was corrected, or why it was withdrawn.',
  },
  'permintaan.csv': {
    period: 'week (beginning on Monday) or month.',
    begins: 'Its first day, by the time of Kupang.',
    about: 'topic or kelurahan.',
    name: 'Name of the topic or kelurahan.',
    questions: 'Number of questions, rounded down to a multiple of five.',
  },
};

export const openData: typeof original = {
  title: 'Open data',
  name: 'Fact-check archive of Kupang Kabashoax',
  publisher: 'Government of the City of Kupang, Kupang Kabashoax',
  place: 'City of Kupang, East Nusa Tenggara, Indonesia',
  keywords: ['fact check', 'hoax', 'misinformation', 'Kupang', 'ClaimReview'],
  description:
    'Every answer published by Kupang Kabashoax, with sources, corrections and withdrawals, and how many residents asked. Renewed daily.',
  lead: 'Take the whole archive along, check it, count it, use it again. No registration, nobody to ask. Answers are in Indonesian.',
  madeAt: 'Made',
  notYet:
    'There are no files yet. They are made as soon as the service runs; load this page again in a moment.',
  renewing:
    'An answer has just been withdrawn. All files are being made anew without it; load this page again in a moment.',
  files: {
    title: 'Files',
    rows: (rows: string) => `${rows} lines`,
    packed: (size: string) => `gzip, ${size}`,
    columns: 'Columns',
  },
  file,
  column,
  licence: {
    title: 'Licence and how to cite',
    text: 'This data is under Creative Commons Attribution 4.0 International (CC BY 4.0): copy, change and use it, also commercially, as long as you name the source. Quotations from other sources remain their publishers’. Only answers of the City of Kupang are here: answers of other publishers in our archive keep their own licence, and examples are no data.',
    link: 'Text of the licence CC BY 4.0',
    cite: (day: string, address: string) =>
      `Government of the City of Kupang. Fact-check archive of Kupang Kabashoax, data of ${day}. ${address}. CC BY 4.0.`,
  },
  check: {
    title: 'Check that it is whole',
    text: 'Every file has a SHA-256 fingerprint. Keep checksums.txt beside what you downloaded, and run:',
    more: 'Every revision is also signed, and written into a log that only grows:',
    sums: 'Fingerprints of all files (checksums.txt)',
    log: 'The signed log',
    keys: 'Signing keys',
    head: 'Head of the audit log',
  },
  changes: {
    title: 'What changed since a day',
    text: (limit: string) =>
      `What was published, corrected or withdrawn since a day, the oldest first, at most ${limit} lines at once; the next ones are at the address in the Link header (rel="next"). The same line may come twice: the last one holds.`,
  },
  days: {
    title: 'Copies of days past',
    text: (days: string) =>
      `jawaban.jsonl of every day is kept for ${days} days; of each month, the copy of its first day stays. When an answer is withdrawn, its text leaves the older copies as well; address, date and reason take its place, and the fingerprint of that copy changes.`,
    none: 'There is no copy of a day past yet.',
  },
  privacy: {
    title: 'What is not here',
    text: (least: string) =>
      `No question, nobody who asked, no e-mail address, no picture that was sent, nothing that two people have not reviewed. Demand is counted for weeks and months that are over; counts below ${least} are not told at all, others are rounded down to a multiple of five.`,
  },
  programs: {
    title: 'For programs and data portals',
    datapackage: 'Frictionless Data Package (datapackage.json)',
    catalog: 'DCAT catalogue (catalog.jsonld)',
    schema: 'JSON Schema of a line of jawaban.jsonl',
    api: 'API with OpenAPI documentation',
    feed: 'Atom feed',
    csv: 'CSV has commas, double quotes, UTF-8 and CRLF line ends. A cell that begins with =, +, - or @ gets an apostrophe in front, so that no spreadsheet runs it as a formula; JSON Lines has it as it is.',
  },
};
