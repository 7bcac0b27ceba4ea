import { ApiProperty } from '@nestjs/swagger';
import { IsString } from 'class-validator';

/** Body of POST /api/v1/tickets. Any string is taken: a malformed code is answered like an unknown one. */
export class TicketDto {
  @ApiProperty({ example: '0000-0000-0000-0000' })
  @IsString()
  code!: string;
}
