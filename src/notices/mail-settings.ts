import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../common/index.js';
import { DEFAULT_MAIL, MAIL_CHOICES, type MailChoice } from './notice-kind.js';

const CHOOSE = `
  insert into staff_mail_settings (staff_id, mail) values ($1, $2)
  on conflict (staff_id) do update set mail = excluded.mail, changed_at = now()`;

/** How each of the team wants to hear of what concerns them. */
@Injectable()
export class MailSettings {
  constructor(private readonly db: DataSource) {}

  async of(staffId: string): Promise<MailChoice> {
    const [row] = await this.db.query<{ mail: MailChoice }[]>(
      'select mail from staff_mail_settings where staff_id = $1',
      [staffId],
    );
    return row?.mail ?? DEFAULT_MAIL;
  }

  /** Throws `invalid` for a word that is none of MAIL_CHOICES. */
  async choose(staffId: string, wanted: string): Promise<void> {
    const choice = MAIL_CHOICES.find((known) => known === wanted);
    if (!choice) {
      const message = 'Pilih salah satu cara menerima surel.';
      throw new AppError('invalid', 'notices.mail', message, [{ field: 'mail', message }]);
    }
    await this.db.query(CHOOSE, [staffId, choice]);
  }
}
