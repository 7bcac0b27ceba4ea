import { QueryFailedError } from 'typeorm';
import { AppError } from '../common/index.js';

export function unchanged(): AppError {
  return new AppError(
    'conflict',
    'staff.unchanged',
    'Akun itu sudah berubah lebih dahulu. Muat ulang halaman.',
  );
}

export function isLastAdministrator(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause: unknown = error.driverError;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === 'staff_last_administrator';
}

export function lastAdministrator(): AppError {
  return new AppError(
    'conflict',
    'staff.last-administrator',
    'Ini administrator terakhir yang aktif. Angkat administrator lain dahulu.',
  );
}

export function taken(): AppError {
  const message = 'Alamat surel ini sudah punya akun.';
  return new AppError('conflict', 'staff.email-taken', message, [{ field: 'email', message }]);
}

export function unknown(): AppError {
  return new AppError('not-found', 'staff.unknown', 'Tidak ada akun dengan alamat surel itu.');
}
