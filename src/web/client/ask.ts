import { forgetArrived, read, write } from './asking/kept.js';
import type { Options } from './asking/options.js';
import { complaintAbout, preview } from './asking/pictures.js';

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Tell = (kind: 'count' | 'offline' | 'pictures' | 'restored', text: string) => HTMLElement;

/** Forms that were held back because they could not arrive; the guard holds others back only for a moment. */
const refused = new WeakSet<Event>();

interface Helped {
  form: HTMLFormElement;
  options: Options;
  tell: Tell;
}

const TYPED = 'textarea, select, input[type=text]:not([tabindex="-1"])';
const SUBMIT = 'button[type=submit]:not(.quiet)';
/** The counter is silent as long as more than this part of the letters is left. */
const PLENTY = 0.2;
/** Who stopped the next page from loading may press the button again after this. */
const SENDING_MS = 60_000;

function refuse(event: SubmitEvent): void {
  event.preventDefault();
  refused.add(event);
}

/** Lines of text in a place that is read aloud when it changes, one of each kind. */
function lines(place: HTMLElement): Tell {
  const all = new Map<string, HTMLElement>();
  return (kind, text) => {
    const line = all.get(kind) ?? document.createElement('p');
    all.set(kind, line);
    line.className = kind === 'pictures' || kind === 'offline' ? 'err' : 'hint';
    line.textContent = text;
    if (text === '') line.remove();
    else place.append(line);
    return line;
  };
}

/** Keeps what is typed on this device, and brings back what was lost with the line or the tab. */
function keepTyping({ form, options: { keep, say }, tell }: Helped): void {
  if (keep === '') return;
  const fields = [...form.querySelectorAll<Typed>(TYPED)];
  const save = (sent: boolean): void => {
    const typed = fields.filter(({ value }) => value !== '');
    write(keep, Object.fromEntries(typed.map(({ name, value }) => [name, value])), sent);
  };
  form.addEventListener('input', () => {
    save(false);
  });
  form.addEventListener('submit', (event) => {
    if (!refused.has(event)) save(true);
  });
  const values = read(keep)?.values ?? {};
  const lost = fields.filter(({ name, value }) => value === '' && values[name]);
  if (lost.length === 0) return;
  for (const field of lost) field.value = values[field.name] ?? '';
  const forget = document.createElement('button');
  forget.type = 'button';
  forget.className = 'quiet';
  forget.textContent = say.forget;
  tell('restored', `${say.restored} `).append(forget);
  forget.addEventListener('click', () => {
    for (const field of lost) field.value = '';
    save(false);
    tell('restored', '');
    lost[0]?.focus();
  });
}

function countLetters({ form, options: { letters, say }, tell }: Helped): void {
  const text = form.querySelector('textarea');
  const count = (): void => {
    const left = letters - Array.from(text?.value.trim() ?? '').length;
    const words = (left < 0 ? say.over : say.left).replace('{n}', String(Math.abs(left)));
    tell('count', left > letters * PLENTY ? '' : words);
  };
  text?.addEventListener('input', count);
  count();
}

/** Refuses what cannot arrive, in words. */
function lookAtPictures({ form, options, tell }: Helped): void {
  const input = form.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) return;
  const place = document.createElement('p');
  place.className = 'row';
  input.addEventListener('change', () => {
    tell('pictures', complaintAbout(input, options));
    void preview(input, place, options.room);
  });
  form.addEventListener('submit', (event) => {
    if (complaintAbout(input, options) === '') return;
    refuse(event);
    input.focus();
  });
}

function mindTheLine({ form, options: { say }, tell }: Helped): void {
  form.addEventListener('submit', (event) => {
    tell('offline', navigator.onLine ? '' : say.offline);
    if (!navigator.onLine) refuse(event);
  });
  addEventListener('online', () => {
    tell('offline', '');
  });
}

/** Says that it is sending, and sends once. */
function showSending({ form, options: { say } }: Helped): void {
  const button = form.querySelector<HTMLButtonElement>(SUBMIT);
  if (!button) return;
  const label = button.textContent;
  let sending = false;
  const idle = (): void => {
    sending = false;
    button.disabled = false;
    button.textContent = label;
  };
  form.addEventListener('submit', (event) => {
    if (refused.has(event) || event.submitter !== button) return;
    button.textContent = say.sending;
    if (event.defaultPrevented) return;
    if (sending) event.preventDefault();
    sending = true;
    // Not at once: a disabled button's name is not sent.
    setTimeout(() => {
      button.disabled = true;
    });
    setTimeout(idle, SENDING_MS);
  });
  // Back from the next page.
  addEventListener('pageshow', idle);
}

const places = [...document.querySelectorAll<HTMLElement>('[data-ask]')];
const helped = places.flatMap((place): Helped[] => {
  const form = place.closest('form');
  const options = JSON.parse(place.dataset['ask'] ?? '') as Options;
  return form ? [{ form, options, tell: lines(place) }] : [];
});
forgetArrived(helped.map(({ options }) => options.keep));
for (const each of helped)
  for (const part of [lookAtPictures, mindTheLine, keepTyping, countLetters, showSending]) part(each);
