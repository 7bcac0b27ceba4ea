import { isEmail } from 'class-validator';
import { AppError, cleanText, TOPICS, type FieldError } from '../common/index.js';
import { AGENCY_KINDS, type Agency, type AgencyInput } from './agency.js';

const NAME_MAX = 150;
const SHORT_MAX = 40;
const NOTE_MAX = 1000;
const WHATSAPP = /^[1-9]\d{7,14}$/;

/** What was typed, ready to be stored; 'invalid' `agency.invalid` names the wrong fields. */
export function checkAgency(typed: AgencyInput): Omit<Agency, 'id'> {
  const texts = tidy(typed);
  const kind = AGENCY_KINDS.find((known) => known === typed.kind);
  const errors = [
    ...complaints(texts),
    ...(kind ? [] : [{ field: 'kind', message: 'Pilih jenis instansi.' }]),
  ];
  if (!kind || errors.length > 0)
    throw new AppError('invalid', 'agency.invalid', 'Ada isian instansi yang perlu diperbaiki.', errors);
  return {
    kind,
    name: texts.name,
    shortName: texts.shortName || null,
    topics: TOPICS.filter((topic) => typed.topics.includes(topic)),
    email: texts.email || null,
    whatsapp: texts.whatsapp || null,
    note: texts.note || null,
    active: typed.active,
  };
}

type Texts = Record<'name' | 'shortName' | 'email' | 'whatsapp' | 'note', string>;

const tidy = ({ name, shortName, email, whatsapp, note }: AgencyInput): Texts => ({
  name: cleanText(name).replace(/\s+/g, ' '),
  shortName: cleanText(shortName).replace(/\s+/g, ' '),
  email: cleanText(email),
  whatsapp: digitsOf(whatsapp),
  note: cleanText(note),
});

/** `0812 …` as people write it at home becomes `62812 …`, as the rest of the world dials it. */
const digitsOf = (typed: string): string =>
  cleanText(typed)
    .replace(/[\s().+-]/g, '')
    .replace(/^0/, '62');

const lengthOf = (text: string): number => Array.from(text).length;

function complaints({ name, shortName, email, whatsapp, note }: Texts): FieldError[] {
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['name', name === '' || lengthOf(name) > NAME_MAX, `Tulis nama instansi (1–${NAME_MAX} huruf).`],
    ['shortName', lengthOf(shortName) > SHORT_MAX, `Nama pendek paling banyak ${SHORT_MAX} huruf.`],
    ['email', email !== '' && !isEmail(email), 'Alamat surel ini tidak sah.'],
    [
      'whatsapp',
      whatsapp !== '' && !WHATSAPP.test(whatsapp),
      'Tulis nomor WhatsApp, misalnya 0812 3456 7890.',
    ],
    ['note', lengthOf(note) > NOTE_MAX, `Catatan paling banyak ${NOTE_MAX} huruf.`],
  ];
  return rules.flatMap(([field, wrong, message]) => (wrong ? [{ field, message }] : []));
}
