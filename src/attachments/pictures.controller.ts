import { Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiOperation,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { takeOneUpload, TAKES_UPLOADS } from '../common/http/index.js';
import { AttachmentsService } from './attachments.service.js';
import { pictureDto, PictureDto } from './dto/picture.dto.js';

const FORM = {
  type: 'object',
  required: ['pictures'],
  properties: { pictures: { type: 'string', format: 'binary', description: 'Satu JPEG, PNG, atau WebP' } },
};

@ApiTags('questions')
@Controller('api/v1/pictures')
export class PicturesController {
  constructor(private readonly attachments: AttachmentsService) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @RouteConfig(TAKES_UPLOADS)
  @ApiOperation({
    summary: 'Kirim satu gambar untuk pertanyaan yang menyusul; hilang sendiri sesudah 24 jam',
  })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @ApiCreatedResponse({ type: PictureDto })
  @ApiServiceUnavailableResponse({
    description: 'Sedang banyak gambar yang diproses; coba lagi sebentar lagi',
  })
  async receive(@Req() request: FastifyRequest): Promise<PictureDto> {
    return pictureDto(await this.attachments.receive(takeOneUpload(request)));
  }
}
