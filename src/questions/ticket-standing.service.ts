import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArchiveService } from '../archive/index.js';
import { SERVICE_LEVELS, WorkingTime } from '../calendar/index.js';
import { progressOf, type CaseProgress, type StageStep } from './case-progress.js';
import { publicInterim } from './public-interim.js';
import { timelineOf, type TicketRow, type TicketStage, type TicketStanding } from './ticket.js';

/** How far a question has come, and what its asker can expect next. */
@Injectable()
export class TicketStandings {
  constructor(
    private readonly db: DataSource,
    private readonly archive: ArchiveService,
    private readonly time: WorkingTime,
  ) {}

  async of(row: TicketRow): Promise<TicketStanding> {
    const { manager } = this.db;
    const answer = row.answerId ? await this.archive.byId(row.answerId) : null;
    const progress = await progressOf(manager, row);
    return {
      answer,
      timeline: timelineOf(row, progress, answer),
      stage: this.stageOf(row, progress),
      interim: row.status === 'linked' ? await publicInterim(manager, row.caseId) : null,
    };
  }

  /** Where an open question stands now; null for one that has ended. */
  private stageOf(row: TicketRow, { now }: CaseProgress): TicketStage | null {
    if (row.status !== 'received' && row.status !== 'linked') return null;
    if (!now) {
      const due = this.time.addHours(row.receivedAt, SERVICE_LEVELS.readHours);
      const stage = row.heldAt ? 'held' : row.status;
      return { stage, since: row.heldAt ?? row.linkedAt ?? row.receivedAt, waitingFor: null, due };
    }
    const { step, at, waitingFor } = now;
    return { stage: step, since: at, waitingFor, due: this.dueOf(row, now) };
  }

  /** An agency's reply when it was asked for, everything else when the city aims at it. */
  private dueOf({ receivedAt }: TicketRow, { step, at, waitingUntil }: StageStep): Date {
    if (step === 'waiting_for_agency')
      return waitingUntil ?? this.time.addDays(at, SERVICE_LEVELS.agencyDays.normal);
    return this.time.addHours(receivedAt, SERVICE_LEVELS.answerDays * this.time.hoursPerDay);
  }
}
