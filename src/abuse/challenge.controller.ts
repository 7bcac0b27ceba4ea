import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PuzzleDto } from './dto/puzzle.dto.js';
import { ProofOfWork } from './proof-of-work.js';

@ApiTags('questions')
@Controller('api/v1/challenge')
export class ChallengeController {
  constructor(private readonly work: ProofOfWork) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Teka-teki hitung untuk formulir di peramban; jawabannya berlaku sekali' })
  @ApiOkResponse({ type: PuzzleDto })
  puzzle(): Promise<PuzzleDto> {
    return this.work.puzzle();
  }
}
