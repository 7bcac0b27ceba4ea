import type { ComponentChildren } from 'preact';
import { Button, CsrfField } from '../kit/index.js';
import type { CasePage } from './case-model.js';

export interface DeskFormProps {
  page: CasePage;
  /** Last part of the address, such as `bukti`. */
  act: string;
  button: string;
  look?: 'quiet' | 'warn';
  children?: ComponentChildren;
}

/** One act on the case of this page. */
export function DeskForm({ page, act, button, look, children }: DeskFormProps) {
  return (
    <form method="post" action={`/meja/kasus/${page.file.id}/${act}`}>
      <CsrfField token={page.person.csrfToken} />
      {children}
      <Button {...(look && { look })}>{button}</Button>
    </form>
  );
}

/** The complaint about one field of this page, by the field's full name. */
export const complaint = ({ state }: CasePage, field: string): string | undefined =>
  state.errors?.find((error) => error.field === field)?.message;
