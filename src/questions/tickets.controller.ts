import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import {
  ApiConflictResponse,
  ApiNotFoundResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { guardFacts } from '../abuse/index.js';
import { ReplyDto } from './dto/reply.dto.js';
import { TicketDto } from './dto/ticket.dto.js';
import { ticketViewDto, TicketViewDto } from './dto/ticket-view.dto.js';
import { TicketsService } from './tickets.service.js';

@ApiTags('questions')
@Controller('api/v1/tickets')
export class TicketsController {
  constructor(private readonly tickets: TicketsService) {}

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Lihat keadaan pertanyaan dengan nomor tiket' })
  @ApiOkResponse({ type: TicketViewDto })
  @ApiNotFoundResponse({ description: 'Nomor salah, rusak atau tidak dikenal dijawab sama' })
  async ticket(@Body() { code }: TicketDto): Promise<TicketViewDto> {
    return ticketViewDto(await this.tickets.ticket(code));
  }

  @Post('reply')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Jawab pertanyaan balik dari tim' })
  @ApiOkResponse({ type: TicketViewDto })
  @ApiNotFoundResponse({ description: 'Nomor salah, rusak atau tidak dikenal dijawab sama' })
  @ApiConflictResponse({ description: 'Tidak ada jawaban yang ditunggu' })
  async reply(@Body() body: ReplyDto, @Req() request: FastifyRequest): Promise<TicketViewDto> {
    const { code, text = '', pictures = [] } = body;
    await this.tickets.mustAwaitReply(code);
    await this.tickets.reply(code, { text, pictures }, guardFacts(request));
    return ticketViewDto(await this.tickets.ticket(code));
  }
}
