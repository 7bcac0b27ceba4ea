import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CONTACT_CHANNELS } from '../../askers/index.js';
import { KELURAHAN } from '../../common/index.js';
import { LINKS_MAX, PICTURES_MAX, REJECTED_MAX, TEXT_MAX, TEXT_MIN } from '../question-input.js';
import { SEEN_ON } from '../seen-on.js';

export class ContactDto {
  @ApiProperty({ enum: CONTACT_CHANNELS })
  @IsIn(CONTACT_CHANNELS)
  channel!: string;

  @ApiProperty({ format: 'email', maxLength: 254 })
  @IsString()
  @MaxLength(254)
  address!: string;
}

/** Body of POST /api/v1/questions. Shapes are checked here, meaning in question-input.ts, for API and page alike. */
export class SubmitQuestionDto {
  @ApiPropertyOptional({
    description: 'Kabar yang ditanyakan. Boleh kosong bila ada tautan atau gambar.',
    minLength: TEXT_MIN,
    maxLength: TEXT_MAX,
  })
  @IsOptional()
  @IsString()
  text?: string;

  @ApiPropertyOptional({ type: [String], maxItems: LINKS_MAX })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(LINKS_MAX)
  @IsString({ each: true })
  links?: string[];

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

  @ApiPropertyOptional({ enum: SEEN_ON })
  @IsOptional()
  @IsIn(SEEN_ON)
  seenOn?: string;

  @ApiPropertyOptional({ enum: KELURAHAN })
  @IsOptional()
  @IsIn(KELURAHAN)
  kelurahan?: string;

  @ApiPropertyOptional({
    type: [String],
    maxItems: REJECTED_MAX,
    description: 'Slug jawaban yang sudah dibaca penanya dan bukan yang dicari',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(REJECTED_MAX)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  rejectedAnswers?: string[];

  @ApiPropertyOptional({ type: ContactDto })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ContactDto)
  contact?: ContactDto;
}
