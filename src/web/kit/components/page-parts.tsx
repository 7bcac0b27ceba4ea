import type { ComponentChildren } from 'preact';
import { CITY_TIME_ZONE, pageCount, type Page } from '../../../common/index.js';
import { useHref, useLang, useWords } from '../lang.js';

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

/** A moment in the city's time, WITA: "21 November 2026", with `time` also "pukul 21.40 WITA". */
export function DateText({ date, time = false }: { date: Date; time?: boolean }) {
  const locale = LOCALE[useLang()];
  const style = time
    ? ({ dateStyle: 'long', timeStyle: 'short' } as const)
    : ({ dateStyle: 'long' } as const);
  const text = new Intl.DateTimeFormat(locale, { ...style, timeZone: CITY_TIME_ZONE }).format(date);
  return <time dateTime={date.toISOString()}>{time ? `${text} WITA` : text}</time>;
}

/** Links to the neighbouring pages of a list; nothing when there is one page. */
export function Pager({ page, href }: { page: Page<unknown>; href: (page: number) => string }) {
  const text = useWords().common.pager;
  const pages = pageCount(page);
  if (pages === 1) return null;
  return (
    <nav class="pager" aria-label={text.label}>
      {page.page > 1 && (
        <a href={href(page.page - 1)} rel="prev">
          ← {text.previous}
        </a>
      )}
      <span>{text.of(page.page, pages)}</span>
      {page.page < pages && (
        <a href={href(page.page + 1)} rel="next">
          {text.next} →
        </a>
      )}
    </nav>
  );
}

/** The token that the guard asks of every unsafe request under /meja. */
export function CsrfField({ token }: { token: string }) {
  return <input type="hidden" name="_csrf" value={token} />;
}

export interface Step {
  text: ComponentChildren;
  at?: Date | null;
  /** Not reached yet. */
  todo?: boolean;
}

/** A time line, oldest first. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const words = useWords().common;
  return (
    <ol class="steps">
      {steps.map(({ text, at, todo = false }) => (
        <li class={todo ? 'todo' : undefined}>
          {text}
          <span class="off"> ({todo ? words.upcoming : words.done})</span>
          {at && <DateText date={at} time />}
        </li>
      ))}
    </ol>
  );
}

interface ButtonProps {
  children: ComponentChildren;
  look?: 'quiet' | 'warn';
  name?: string;
  value?: string;
}

/** Sends the form it stands in. */
export function Button({ children, look, name, value }: ButtonProps) {
  return (
    <button type="submit" class={look} name={name} value={value}>
      {children}
    </button>
  );
}

/** A link that looks like a button; it stays in the page's language. */
export function LinkButton(props: { href: string; children: ComponentChildren; look?: 'quiet' }) {
  const href = useHref();
  return (
    <a class={props.look ? `btn ${props.look}` : 'btn'} href={href(props.href)}>
      {props.children}
    </a>
  );
}
