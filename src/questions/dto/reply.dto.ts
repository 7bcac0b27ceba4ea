import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, IsUUID } from 'class-validator';
import { MESSAGE_MAX } from '../messages/message.js';
import { PICTURES_MAX } from '../question-input.js';
import { TicketDto } from './ticket.dto.js';

/** Body of POST /api/v1/tickets/reply. */
export class ReplyDto extends TicketDto {
  @ApiPropertyOptional({ description: 'Boleh kosong bila ada gambar', maxLength: MESSAGE_MAX })
  @IsOptional()
  @IsString()
  text?: string;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: PICTURES_MAX,
    description: 'Tanda pengenal dari POST /api/v1/pictures',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(PICTURES_MAX)
  @IsUUID(undefined, { each: true })
  pictures?: string[];
}
