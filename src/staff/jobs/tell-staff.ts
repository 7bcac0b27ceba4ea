import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AppConfig, publicUrl } from '../../config/index.js';
import { Mailer } from '../../mail/index.js';
import type { JobHandler, JobPayloads } from '../../queue/index.js';
import { NEWS, type News } from '../account-news.js';

/** What each letter says happened. */
const TEXTS: Record<News, string> = {
  'factors-reset':
    'Seorang administrator menghapus aplikasi kode, kode cadangan, dan kunci sandi Anda. Semua sesi Anda berakhir. Saat masuk berikutnya Anda memasang aplikasi yang baru.',
  'app-replaced': 'Aplikasi kode Anda diganti. Kode dari aplikasi lama tidak berlaku lagi.',
  'codes-renewed': 'Kode cadangan Anda dibuat ulang. Kode cadangan yang lama tidak berlaku lagi.',
  'recovery-code-used': 'Seseorang masuk ke akun Anda dengan kode cadangan.',
  'passkey-added': 'Sebuah kunci sandi (passkey) ditambahkan ke akun Anda.',
  'passkey-removed': 'Sebuah kunci sandi (passkey) dihapus dari akun Anda.',
  'password-changed': 'Kata sandi akun Anda diganti. Sesi di perangkat lain sudah berakhir.',
};

const isNews = (news: string): news is News => NEWS.some((known) => known === news);

/** Sends one letter about an account to its owner. */
@Injectable()
export class TellStaffHandler implements JobHandler<'staff.tell'> {
  private readonly site: string;

  constructor(
    private readonly mailer: Mailer,
    config: AppConfig,
  ) {
    this.site = publicUrl(config);
  }

  async handle(tx: EntityManager, { staffId, news, letterId }: JobPayloads['staff.tell']): Promise<void> {
    const [person] = await tx.query<{ email: string; name: string }[]>(
      `select email, name from staff where id = $1 and disabled_at is null`,
      [staffId],
    );
    if (!person || !isNews(news) || !this.mailer.ready) return;
    await this.mailer.send({
      to: person.email,
      subject: 'Perubahan pada akun Anda di meja Kupang Kabashoax',
      text: letter(person.name, TEXTS[news], this.site),
      messageId: `<staff-${letterId}@${new URL(this.site).hostname}>`,
    });
  }
}

function letter(name: string, what: string, site: string): string {
  return [
    `Yth. ${name},`,
    what,
    `Bila itu Anda, tidak ada yang perlu dilakukan. Bila bukan Anda, beri tahu administrator sekarang juga dan ganti kata sandi Anda.`,
    `Sesi yang terbuka dapat dilihat dan diakhiri di ${site}/meja/akun`,
    'Surel ini dikirim otomatis dan tidak perlu dibalas.',
  ].join('\n\n');
}
