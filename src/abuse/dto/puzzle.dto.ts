import { ApiProperty } from '@nestjs/swagger';

/** Answer to GET /api/v1/challenge: a puzzle as ALTCHA (version 1) describes it. */
export class PuzzleDto {
  @ApiProperty({ example: 'SHA-256' })
  algorithm!: string;

  @ApiProperty({ description: 'SHA-256 dari garam dan bilangan yang dicari, dalam heksadesimal' })
  challenge!: string;

  @ApiProperty({ type: 'integer', description: 'Bilangan yang dicari lebih kecil dari ini' })
  maxnumber!: number;

  @ApiProperty()
  salt!: string;

  @ApiProperty()
  signature!: string;
}
