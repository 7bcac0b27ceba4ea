import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { AppError, type FieldError } from '../app-error.js';

/** What is said when a DTO gives no message of its own. */
const WORDS: Record<string, string> = {
  isNotEmpty: 'Wajib diisi.',
  isDefined: 'Wajib diisi.',
  isString: 'Harus berupa teks.',
  isInt: 'Harus berupa bilangan bulat.',
  isNumber: 'Harus berupa bilangan.',
  isBoolean: 'Harus ya atau tidak.',
  isArray: 'Harus berupa daftar.',
  isEmail: 'Alamat surel ini tidak sah.',
  isUrl: 'Alamat tautan ini tidak sah.',
  isUuid: 'Tanda pengenal ini tidak sah.',
  isIn: 'Pilihan ini tidak dikenal.',
  isEnum: 'Pilihan ini tidak dikenal.',
  isDate: 'Tanggal ini tidak sah.',
  isDateString: 'Tanggal ini tidak sah.',
  isIso8601: 'Tanggal ini tidak sah.',
  minLength: 'Terlalu pendek.',
  maxLength: 'Terlalu panjang.',
  isLength: 'Panjangnya tidak sesuai.',
  arrayMaxSize: 'Terlalu banyak.',
  min: 'Terlalu kecil.',
  max: 'Terlalu besar.',
  whitelistValidation: 'Isian ini tidak dikenal.',
};

/** Every body and query goes through its DTO: what the DTO does not name is refused, not dropped. */
export function createValidationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new AppError(
        'invalid',
        'input.invalid',
        'Ada isian yang perlu diperbaiki.',
        errors.flatMap((error) => complaints(error)),
      ),
  });
}

function complaints(error: ValidationError, path = ''): FieldError[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: isDefault(message, error.property) ? (WORDS[rule] ?? 'Isian ini tidak sah.') : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => complaints(child, field))];
}

/** class-validator's own English sentences begin with the property's name. */
function isDefault(message: string, property: string): boolean {
  return [`${property} `, 'property ', 'each value in ', 'nested property '].some((start) =>
    message.startsWith(start),
  );
}
