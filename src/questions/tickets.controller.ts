import { Body, Controller, Header, HttpCode, Post } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
}
