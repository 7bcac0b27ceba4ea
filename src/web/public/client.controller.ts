import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../common/index.js';
import { clientFile } from '../kit/index.js';

/** Scripts and icons for browsers. A name says what is in it, so it is kept for good. */
@Controller('aset')
export class ClientController {
  @Get(':file')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  file(@Param('file') name: string, @Res({ passthrough: true }) reply: FastifyReply): Buffer {
    const file = clientFile(name);
    if (!file) throw new AppError('not-found', 'page.unknown', 'Alamat ini tidak ada.');
    void reply.type(file.type);
    return file.bytes;
  }
}
