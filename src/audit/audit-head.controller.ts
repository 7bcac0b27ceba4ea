import { Controller, Get, Header } from '@nestjs/common';
import { AuditHeads } from './audit-heads.js';

/** One head, as everybody may read and keep it. */
interface HeadView {
  /** The day in Kupang on which it was published. */
  date: string;
  /** Number of entries in the log. */
  entries: number;
  /** SHA-256 of the last entry and, through it, of all before; 64 hexadecimal digits. */
  hash: string;
  publishedAt: string;
}

/** The head of the log, in a place that everybody can copy from. */
@Controller('data')
export class AuditHeadController {
  constructor(private readonly heads: AuditHeads) {}

  @Get('audit-head.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  async show(): Promise<{ about: string; latest: HeadView | null; history: HeadView[] }> {
    const history = (await this.heads.published()).map(({ day, seq, hash, publishedAt }) => ({
      date: day,
      entries: seq,
      hash,
      publishedAt: publishedAt.toISOString(),
    }));
    return {
      about:
        'Kepala rantai catatan audit Kupang Kabashoax, satu setiap hari. Simpan salinannya: dengan itu siapa pun dapat menunjukkan bila catatan lama diubah, dihapus, atau dipotong.',
      latest: history[0] ?? null,
      history,
    };
  }
}
