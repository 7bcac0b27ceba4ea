import { findPrivateData } from './find.js';
import type { PrivateKind } from './kinds.js';

/** What takes its place, always in Indonesian: it becomes a part of the text that the desk works with. */
const NAMES: Record<PrivateKind, string> = {
  nik: 'NIK',
  kk: 'nomor KK',
  card: 'nomor kartu',
  phone: 'nomor telepon',
  account: 'nomor rekening',
  plate: 'pelat nomor',
  email: 'surel',
};

/** Kinds whose last digits tell two of them apart without telling the number. */
const WITH_TAIL: readonly PrivateKind[] = ['phone', 'account'];
const TAIL = 3;

/** The text with private data replaced by its kind: "[NIK disamarkan]", "[nomor telepon disamarkan …890]". */
export function maskPrivateData(text: string): string {
  let masked = '';
  let from = 0;
  for (const { kind, start, end } of findPrivateData(text)) {
    const tail = WITH_TAIL.includes(kind)
      ? ` …${text.slice(start, end).replace(/\D/g, '').slice(-TAIL)}`
      : '';
    masked += `${text.slice(from, start)}[${NAMES[kind]} disamarkan${tail}]`;
    from = end;
  }
  return masked + text.slice(from);
}
