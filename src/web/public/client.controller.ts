import { Controller, Get, Header, Param } from '@nestjs/common';
import { AppError } from '../../common/index.js';
import { clientFile } from '../kit/index.js';

/** What browsers run. A name says what is in it, so it is kept for good. */
@Controller('aset')
export class ClientController {
  @Get(':file')
  @Header('content-type', 'text/javascript; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  file(@Param('file') file: string): string {
    const content = clientFile(file);
    if (content === undefined) throw new AppError('not-found', 'page.unknown', 'Alamat ini tidak ada.');
    return content;
  }
}
