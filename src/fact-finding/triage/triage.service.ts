import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError, cleanText, kelurahanNamed, type Kelurahan } from '../../common/index.js';
import { TOPICS, type Topic } from '../../questions/index.js';
import { checkClaim } from '../claim.js';
import { isUrgency, type Urgency } from '../queue/urgency.js';
import { DeskCases } from './desk-cases.js';

/** What a case is about and how much haste it needs, as typed into one form. */
export interface TriageInput {
  claim: string;
  cityIsSubject: boolean;
  /** Blank: of no topic. */
  topic: string;
  /** Blank: as it is. */
  urgency: string;
  /** Names separated by commas. */
  kelurahan: string;
}

interface Triaged {
  claim: string;
  topic: Topic | null;
  urgency: Urgency | null;
  kelurahan: Kelurahan[];
}

/** The first look at a case: what it says, about what and where, and how urgent it is. */
@Injectable()
export class Triage {
  constructor(
    private readonly db: DataSource,
    private readonly cases: DeskCases,
  ) {}

  /** To save the claim is to stand by its words, changed or not. 'invalid' `case.claim` or `case.triage` names the wrong fields, 'conflict' `case.not-held`. */
  async triage(caseId: string, staffId: string, input: TriageInput): Promise<void> {
    const { claim, topic, urgency, kelurahan } = check(input);
    await this.db.transaction(async (tx) => {
      const held = await this.cases.leases.hold(tx, caseId, staffId);
      await tx.query(`update cases set claim = $2, city_is_subject = $3 where id = $1`, [
        caseId,
        claim,
        input.cityIsSubject,
      ]);
      const [now] = await tx.query<{ urgency: Urgency }[]>(`select urgency from cases where id = $1`, [
        caseId,
      ]);
      const decided = urgency !== null && urgency !== now?.urgency;
      await this.cases.weighing.mark(tx, caseId, staffId, { topic, kelurahan, ...(decided && { urgency }) });
      await this.cases.note(tx, staffId, 'case.described', [caseId, { cityIsSubject: input.cityIsSubject }]);
      if (claim !== held.claim) await this.cases.suggest(tx, caseId);
    });
  }
}

function check({ claim, topic, urgency, kelurahan }: TriageInput): Triaged {
  const words = checkClaim(claim);
  const known = TOPICS.find((each) => each === topic) ?? null;
  const names = kelurahan.split(',').map(cleanText).filter(Boolean);
  const strange = names.filter((name) => !kelurahanNamed(name));
  const rules: [field: string, wrong: boolean, message: string][] = [
    ['topic', topic !== '' && known === null, 'Pilih topik dari daftar.'],
    ['urgency', urgency !== '' && !isUrgency(urgency), 'Pilih kegentingan dari daftar.'],
    ['kelurahan', strange.length > 0, `Bukan nama kelurahan di Kota Kupang: ${strange.join(', ')}.`],
  ];
  const errors = rules.flatMap(([field, wrong, message]) => (wrong ? [{ field, message }] : []));
  if (errors.length > 0)
    throw new AppError('invalid', 'case.triage', 'Ada isian yang perlu diperbaiki.', errors);
  const places = names.flatMap((name) => kelurahanNamed(name) ?? []);
  return {
    claim: words,
    topic: known,
    urgency: isUrgency(urgency) ? urgency : null,
    kelurahan: [...new Set(places)],
  };
}
