import { Controller, Get, Param, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { DownloadBudget } from '../../../abuse/index.js';
import { isDay } from '../../../archive/index.js';
import { AppError } from '../../../common/index.js';
import { isUnchanged, takesGzip } from '../../../common/http/index.js';
import {
  ANSWERS_FILE,
  DATA_FILES,
  DataFolder,
  Editions,
  type DataFile,
  type DataFileName,
} from '../../../open-data/index.js';
import { formatOf, MEDIA_TYPES } from './data-paths.js';
import { laterWhenUnavailable } from './later.js';

/** How a file goes out. */
interface Sending {
  /** As it is called on the reader's disk. */
  name: string;
  type: string;
  etag: string;
  bytes: number;
  open: () => Promise<Readable | null>;
}

/** The files of open data, streamed as they lie there. */
@Controller('data')
export class DataFilesController {
  constructor(
    private readonly editions: Editions,
    private readonly folder: DataFolder,
    private readonly budget: DownloadBudget,
  ) {}

  /** Packed on the way for whoever takes that, which saves the unpacking. */
  @Get([...DATA_FILES])
  async readable(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const file = await this.find(request, reply, null);
    const isPacked = takesGzip(request.headers['accept-encoding']);
    reply.header('vary', 'accept-encoding');
    if (isPacked) reply.header('content-encoding', 'gzip');
    return this.send(request, reply, {
      name: file.name,
      type: `${MEDIA_TYPES[formatOf(file.name)]}; charset=utf-8`,
      etag: `W/"${file.sha256}"`,
      bytes: isPacked ? file.packedBytes : file.bytes,
      open: () => (isPacked ? this.folder.packed(file.packedSha256) : this.folder.plain(file.packedSha256)),
    });
  }

  @Get(DATA_FILES.map((name) => `${name}.gz`))
  async packed(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    return this.sendPacked(request, reply, await this.find(request, reply, null));
  }

  /** As it was at the end of a day, without what has been withdrawn since. */
  @Get(`:day/${ANSWERS_FILE}.gz`)
  async ofDay(
    @Param('day') day: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    if (!isDay(day)) throw new AppError('not-found', 'data.unknown', 'Salinan hari itu tidak kami simpan.');
    return this.sendPacked(request, reply, await this.find(request, reply, day));
  }

  private find(request: FastifyRequest, reply: FastifyReply, day: string | null): Promise<DataFile> {
    return laterWhenUnavailable(reply, this.editions.file(day, nameIn(request)));
  }

  private sendPacked(request: FastifyRequest, reply: FastifyReply, file: DataFile) {
    return this.send(request, reply, {
      name: `${file.name}.gz`,
      type: MEDIA_TYPES.gz,
      etag: `"${file.packedSha256}"`,
      bytes: file.packedBytes,
      open: () => this.folder.packed(file.packedSha256),
    });
  }

  private async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { name, type, etag, bytes, open }: Sending,
  ): Promise<StreamableFile | undefined> {
    reply.header('etag', etag).header('cache-control', 'no-cache');
    if (isUnchanged(request.headers, etag, undefined)) {
      reply.removeHeader('content-encoding').status(304);
      return undefined;
    }
    await this.budget.charge(request.ip);
    const stream = await open();
    if (stream === null) throw new AppError('unavailable', 'data.gone', 'Berkas ini sedang dibuat ulang.');
    return new StreamableFile(stream, {
      ...{ type, length: bytes, disposition: `attachment; filename="${name}"` },
    });
  }
}

/** Every route here ends in the name of its file. */
function nameIn({ routeOptions: { url = '' } }: FastifyRequest): DataFileName {
  const [last = ''] = url.split('/').slice(-1);
  return DATA_FILES.find((name) => last === name || last === `${name}.gz`) ?? ANSWERS_FILE;
}
