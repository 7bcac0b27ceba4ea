import { ApiProperty } from '@nestjs/swagger';
import type { Picture } from '../picture.js';

/** Answer to POST /api/v1/pictures. */
export class PictureDto {
  @ApiProperty({ format: 'uuid', description: 'Sebutkan di `pictures` pertanyaan dalam 24 jam' })
  id!: string;

  @ApiProperty({ type: 'integer', description: 'Lebar gambar yang disimpan, dalam piksel' })
  width!: number;

  @ApiProperty({ type: 'integer', description: 'Tinggi gambar yang disimpan, dalam piksel' })
  height!: number;

  @ApiProperty({ type: 'integer', description: 'Ukuran gambar yang disimpan, dalam bita' })
  bytes!: number;
}

/** Every outward field by name. */
export const pictureDto = ({ id, width, height, bytes }: Picture): PictureDto => ({
  id,
  width,
  height,
  bytes,
});
