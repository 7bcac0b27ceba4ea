import { cleanText } from '../common/index.js';

/** What a form is for: a stamp of one form says nothing about another. */
export const FORM_PURPOSES = ['ask', 'ticket', 'subscribe'] as const;
export type FormPurpose = (typeof FORM_PURPOSES)[number];

/** Names of the hidden fields of a guarded form. The trap's is one that machines like to fill in. */
export const GUARD_FIELDS = { stamp: 'stempel', trap: 'website', solution: 'altcha' } as const;

/** All that the guard asks about a request. Nothing of it is stored as it is. */
export interface GuardFacts {
  /** Network address of the sender, behind a trusted proxy that of the proxy's client. */
  address: string;
  /** Null: it came by the programming interface, which has no form. */
  form: { purpose: FormPurpose; stamp: string; trap: string; solution: string } | null;
}

/** The facts of a request; `body` and `purpose` are given where a page's form was posted. */
export function guardFacts(
  request: { ip: string },
  body?: unknown,
  purpose: FormPurpose = 'ask',
): GuardFacts {
  if (body === undefined) return { address: request.ip, form: null };
  const fields = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? cleanText(value) : '';
  };
  const { stamp, trap, solution } = GUARD_FIELDS;
  return {
    address: request.ip,
    form: { purpose, stamp: field(stamp), trap: field(trap), solution: field(solution) },
  };
}
