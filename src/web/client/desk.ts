/** Moves through the queue by keys. Everything that they do is on the page for a pointer, too. */
const KEPT = 'kabashoax-pintasan';

const rows = [...document.querySelectorAll<HTMLElement>('[data-case]')];
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-keys]');
const use = dialog?.querySelector<HTMLInputElement>('input');

const linkOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLAnchorElement>('a');
const boxOf = (row: HTMLElement | undefined) => row?.querySelector<HTMLInputElement>('input[type=checkbox]');

/** The row that has the focus; -1 when none has. */
const here = (): number => rows.findIndex((row) => row.contains(document.activeElement));

function go(step: number): void {
  const at = here();
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  linkOf(rows[to])?.focus();
}

function take(): void {
  const box = boxOf(rows[here()]);
  const button = box?.form?.querySelector<HTMLButtonElement>('button[value=take]');
  if (!box || !button) return;
  for (const row of rows) {
    const other = boxOf(row);
    if (other) other.checked = other === box;
  }
  button.form?.requestSubmit(button);
}

const ACTS: Record<string, () => void> = {
  j: () => {
    go(1);
  },
  k: () => {
    go(-1);
  },
  x: () => boxOf(rows[here()])?.click(),
  a: take,
  n: () => document.querySelector<HTMLFormElement>('form[data-next]')?.requestSubmit(),
  '/': () => document.querySelector<HTMLInputElement>('input[type=search]')?.focus(),
  '?': () => dialog?.showModal(),
};

/** Where letters are text, they are no keys. */
const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, dialog') !== null;

function wanted(event: KeyboardEvent): (() => void) | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return undefined;
  if (use && !use.checked && event.key !== '?') return undefined;
  return ACTS[event.key];
}

if (dialog && use) {
  use.checked = localStorage.getItem(KEPT) !== 'mati';
  use.addEventListener('change', () => {
    localStorage.setItem(KEPT, use.checked ? 'hidup' : 'mati');
  });
  const opener = document.querySelector<HTMLElement>('[data-keys-button]');
  if (opener) opener.hidden = false;
  opener?.addEventListener('click', () => {
    dialog.showModal();
  });
  document.addEventListener('keydown', (event) => {
    const act = wanted(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
}
