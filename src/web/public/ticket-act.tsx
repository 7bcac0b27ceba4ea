import { Button, useHref } from '../kit/index.js';

interface ActProps {
  path: string;
  code: string;
  label: string;
  look?: 'warn' | 'quiet';
  /** The second press of two. */
  sure?: boolean;
}

/** One thing to do with a ticket. Its number travels in the body of the form, never in an address. */
export function TicketAct({ path, code, label, look = 'warn', sure = false }: ActProps) {
  const href = useHref();
  return (
    <form method="post" action={href(path)}>
      <input type="hidden" name="code" value={code} />
      {sure && <input type="hidden" name="yakin" value="ya" />}
      <Button look={look}>{label}</Button>
    </form>
  );
}
