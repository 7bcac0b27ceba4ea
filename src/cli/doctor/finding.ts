/** What one look found. `note` needs no act, `warning` should be seen to, `fault` makes the command fail. */
export interface Finding {
  about: string;
  grade: 'good' | 'note' | 'warning' | 'fault';
  text: string;
}

export const good = (about: string, text: string): Finding => ({ about, grade: 'good', text });
export const note = (about: string, text: string): Finding => ({ about, grade: 'note', text });
export const warning = (about: string, text: string): Finding => ({ about, grade: 'warning', text });
export const fault = (about: string, text: string): Finding => ({ about, grade: 'fault', text });

/** Why something failed, without the values of any setting: a driver's code where there is one. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
