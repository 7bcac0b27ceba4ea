import { AppError } from '../common/index.js';
import type { PublishInput } from './answer.js';
import { stripLabel } from './title-label.js';
import { kindFits } from './verdict.js';

/** Complaints that the database would make too, in words for the desk. */
export function refuseMisfit({ title, claim, verdict, kind }: PublishInput): void {
  if (!kindFits(verdict, kind)) {
    throw new AppError('unprocessable', 'answer.kind', 'Jenis tidak sesuai dengan putusan.', [
      { field: 'kind', message: 'Periksa jenis: putusan ini mewajibkan atau melarangnya.' },
    ]);
  }
  const labelled = Object.entries({ title, claim }).find(([, text]) => stripLabel(text) !== text.trim());
  if (labelled !== undefined) {
    throw new AppError('unprocessable', 'answer.label', 'Judul dan klaim ditulis tanpa putusan.', [
      {
        field: labelled[0],
        message: 'Hapus putusan seperti "[SALAH]" di depan; putusan punya isian sendiri.',
      },
    ]);
  }
}
