import { isEmail } from 'class-validator';
import { AppError, cleanText, type FieldError } from '../common/index.js';
import { PASSWORD_MIN_LENGTH } from './password.js';

/** Who somebody is, as typed; made tidy by `tidyAccount`. */
export interface AccountInput {
  email: string;
  name: string;
}

/** One spelling for one person: lower case, no blanks around, white space in a name made one blank. */
export function tidyAccount<T extends AccountInput>(input: T): T {
  return { ...input, email: cleanText(input.email).toLowerCase(), name: tidyName(input.name) };
}

function tidyName(name: string): string {
  return cleanText(name).replace(/\s+/g, ' ');
}

/** Complaints about an e-mail address and a name. */
export function accountComplaints({ email, name }: AccountInput): FieldError[] {
  const complaints: FieldError[] = [];
  if (!isEmail(email) || email.length > 254) {
    complaints.push({
      field: 'email',
      message: 'Tulis alamat surel yang lengkap, misalnya nama@kupangkota.go.id.',
    });
  }
  if (name.length < 1 || name.length > 120) {
    complaints.push({ field: 'name', message: 'Tulis nama, paling panjang 120 huruf.' });
  }
  return complaints;
}

/** Long enough and not the person's own name or address; nothing else is asked of a password. */
export function passwordComplaints(password: string, owner: AccountInput): FieldError[] {
  if (Array.from(password).length < PASSWORD_MIN_LENGTH) {
    return [
      { field: 'password', message: `Kata sandi paling sedikit ${PASSWORD_MIN_LENGTH} huruf atau angka.` },
    ];
  }
  const plain = password.trim().toLowerCase();
  if ([owner.email, owner.email.split('@')[0], owner.name.toLowerCase()].includes(plain)) {
    return [
      { field: 'password', message: 'Kata sandi tidak boleh sama dengan nama atau alamat surel Anda.' },
    ];
  }
  return [];
}

/** Refuses with every complaint at once. */
export function refuseIfAny(complaints: readonly FieldError[]): void {
  if (complaints.length === 0) return;
  throw new AppError('unprocessable', 'staff.invalid', 'Periksa lagi isian Anda.', complaints);
}
