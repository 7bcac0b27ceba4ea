import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppError } from '../common/index.js';
import { AgenciesService } from './agencies.service.js';
import type { Agency, AgencyInput } from './agency.js';
import { kindOf, topicsOf } from './agency-guess.js';
import { checkAgency } from './agency-input.js';

/** How many agencies a file named, and how many of them were new. */
export interface AgencyImportSummary {
  read: number;
  added: number;
}

/**
 * Reads `{ "agencies": [{ "name": …, "short"?, "kind"?, "topics"?, "email"?, "whatsapp"?, "site"?, "source"? }] }`. What
 * the file does not say, the name is asked; `site` and `source` become the note. An agency that is known by its name
 * stays as the desk has it, so that the same file may be read again.
 */
@Injectable()
export class AgencyImport {
  constructor(
    private readonly db: DataSource,
    private readonly agencies: AgenciesService,
  ) {}

  /** All or nothing; 'invalid' `import.agencies` says which entry is wrong. */
  async import(json: string): Promise<AgencyImportSummary> {
    const entries = entriesOf(json).map(agencyOf);
    return this.db.transaction(async (tx) => {
      let added = 0;
      for (const agency of entries)
        if ((await this.agencies.add(tx, { kind: 'operator' }, agency)) !== null) added += 1;
      return { read: entries.length, added };
    });
  }
}

function entriesOf(json: string): unknown[] {
  const file = parse(json);
  const list = new Map<string, unknown>(typeof file === 'object' && file ? Object.entries(file) : []).get(
    'agencies',
  );
  if (!Array.isArray(list)) throw wrong('Berkas ini tidak berisi daftar "agencies".');
  return list;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw wrong('Berkas ini bukan JSON.');
  }
}

function agencyOf(entry: unknown, index: number): Omit<Agency, 'id'> {
  try {
    return checkAgency(inputOf(entry));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const why = error.fields.map(({ field, message }) => `${field}: ${message}`).join(' ');
    throw wrong(`Instansi ke-${index + 1}: ${why}`);
  }
}

function inputOf(entry: unknown): AgencyInput {
  const fields = new Map<string, unknown>(typeof entry === 'object' && entry ? Object.entries(entry) : []);
  const text = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const topics = fields.get('topics');
  const name = text('name');
  return {
    name,
    shortName: text('short'),
    kind: text('kind') || kindOf(name),
    topics: Array.isArray(topics) ? topics.map(String) : topicsOf(name),
    email: text('email'),
    whatsapp: text('whatsapp'),
    note: [text('site'), text('source') && `Sumber: ${text('source')}`].filter(Boolean).join('\n'),
    active: true,
  };
}

const wrong = (message: string): AppError => new AppError('invalid', 'import.agencies', message);
