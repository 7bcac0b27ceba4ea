import { isURL } from 'class-validator';
import { AppError, cleanText, type FieldError } from '../common/index.js';

/** A reference medium as the desk sees it. */
export interface Partner {
  id: string;
  name: string;
  /** Its own home page. */
  url: string;
  feedUrl: string | null;
  /** Who they are, in the words of the team; public. */
  about: string | null;
  /** False: not read and not named among the partners any more; what was cited stays cited. */
  active: boolean;
  everyMinutes: number;
  articles: number;
  lastReadAt: Date | null;
  lastSuccessAt: Date | null;
  nextReadAt: Date;
  /** Why the last reading failed, in words; null when it did not. */
  failure: string | null;
  /** Readings that failed in a row. */
  failures: number;
  /** Who wrote what the public is to read of it. */
  writtenBy: string;
  writtenByName: string;
  /** Whether another editor has read that, so that the public may. */
  confirmed: boolean;
  /** Stands for exactly these words. */
  print: string;
}

/** What everybody may know of a partner, once two people have read it. */
export interface PublicPartner {
  name: string;
  url: string;
  about: string | null;
}

/** As typed into the form; blank means not given. */
export interface PartnerInput {
  name: string;
  url: string;
  feedUrl: string;
  about: string;
}

/** Trims and bounds what was typed; 'invalid' `partner.invalid` names the wrong fields. */
export function checkPartner(typed: PartnerInput): PartnerInput {
  const input = {
    name: cleanText(typed.name).replace(/\s+/g, ' '),
    url: cleanText(typed.url),
    feedUrl: cleanText(typed.feedUrl),
    about: cleanText(typed.about),
  };
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['name', input.name === '' || input.name.length > 200, 'Tulis nama media, 1–200 huruf.'],
    ['url', !isWebAddress(input.url), 'Tulis alamat beranda, diawali https:// atau http://.'],
    [
      'feedUrl',
      input.feedUrl !== '' && !isWebAddress(input.feedUrl),
      'Alamat umpan harus diawali https:// atau http://. Kosongkan bila media ini tidak punya umpan.',
    ],
    ['about', input.about.length > 1000, 'Paling banyak 1000 huruf.'],
  ];
  const errors: FieldError[] = rules.flatMap(([field, wrong, message]) =>
    wrong ? [{ field, message }] : [],
  );
  if (errors.length > 0)
    throw new AppError('invalid', 'partner.invalid', 'Ada isian media yang perlu diperbaiki.', errors);
  return input;
}

const isWebAddress = (text: string): boolean =>
  text.length <= 500 &&
  isURL(text, {
    protocols: ['http', 'https'],
    require_protocol: true,
    require_tld: false,
    disallow_auth: true,
  });
