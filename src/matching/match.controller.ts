import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MatchDto, matchDto, MatchRequestDto } from './dto/match.dto.js';
import { MatchingService } from './matching.service.js';

@ApiTags('match')
@Controller('api/v1/match')
export class MatchController {
  constructor(private readonly matching: MatchingService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Has this text been checked? Nothing is stored' })
  @ApiOkResponse({ type: MatchDto })
  async match(@Body() { text, limit }: MatchRequestDto): Promise<MatchDto> {
    return matchDto(await this.matching.match(text, limit === undefined ? {} : { limit }));
  }
}
