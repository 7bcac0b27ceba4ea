import { Controller, Get, Header, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { AttachmentsService } from '../../attachments/index.js';

/** Should a browser ever take a picture for a page, that page can do nothing. */
const POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** The pictures that askers sent, as we made them: never the file that came. */
@Controller('meja/gambar')
export class DeskPicturesController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Get(':id')
  @Header('content-security-policy', POLICY)
  @Header('x-content-type-options', 'nosniff')
  async show(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, mediaType } = await this.attachments.bytesOf(id);
    return new StreamableFile(bytes, {
      type: mediaType,
      length: bytes.length,
      disposition: `inline; filename="gambar-${id}.webp"`,
    });
  }
}
