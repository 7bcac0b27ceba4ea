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

/** One answer for a wrong address, password or code: nobody learns which step failed. */
export function refused(): AppError {
  return new AppError(
    'unprocessable',
    'sign-in.refused',
    'Alamat surel, kata sandi, atau kode tidak cocok. Setiap kode hanya dapat dipakai sekali: tunggu kode berikutnya, lalu coba lagi.',
  );
}

export function over(): AppError {
  return new AppError(
    'gone',
    'sign-in.over',
    'Waktu untuk memasukkan kode sudah habis, atau kode terlalu sering salah. Masuk lagi dari awal.',
  );
}

export function wrongCode(): AppError {
  const message = 'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi, lalu coba lagi.';
  return new AppError('unprocessable', 'factor.refused', message, [{ field: 'kode', message }]);
}

export function refusedPasskey(): AppError {
  return new AppError(
    'unprocessable',
    'passkey.refused',
    'Kunci sandi itu tidak dapat diperiksa. Coba sekali lagi, atau pakai kode dari aplikasi.',
  );
}

export function ownFactors(): AppError {
  return new AppError(
    'conflict',
    'factor.own',
    'Aplikasi dan kode Anda sendiri diganti di halaman Akun saya.',
  );
}
