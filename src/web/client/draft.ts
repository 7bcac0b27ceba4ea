/** What the desk answers when it has kept a text. */
interface Kept {
  at: string;
  newest: number;
  others: { name: string; since: string }[];
  preview: string;
}

/** What waits on this device until there is a connection. */
interface Copy {
  at: string;
  base: string;
  fields: Record<string, string>;
}

const PAUSE_MS = 1_500;
const RETRY_MS = 10_000;
const CLOCK = new Intl.DateTimeFormat('id-ID', { timeStyle: 'short', timeZone: 'Asia/Makassar' });

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields of the draft itself; what steers the form is left alone. */
const boxesOf = (form: HTMLFormElement): Box[] => [
  ...form.querySelectorAll<Box>('[name^="draft-"]:not([name="draft-base"]):not([name="draft-template"])'),
];

const isTick = (box: Box): box is HTMLInputElement =>
  box instanceof HTMLInputElement && box.type === 'checkbox';

function read(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    boxesOf(form).map((box) => [box.name, isTick(box) ? (box.checked ? box.value : '') : box.value]),
  );
}

function write(form: HTMLFormElement, fields: Record<string, string>): void {
  for (const box of boxesOf(form)) {
    const value = fields[box.name];
    if (value === undefined) continue;
    if (isTick(box)) box.checked = value !== '';
    else box.value = value;
  }
}

function stored(key: string): Copy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Copy | null;
  } catch {
    // A device without storage, or one that was tampered with: the desk has the text.
    return null;
  }
}

function store(key: string, copy: Copy | null): void {
  try {
    if (copy) localStorage.setItem(key, JSON.stringify(copy));
    else localStorage.removeItem(key);
  } catch {
    // A full or a forbidden storage: the form still holds the text.
  }
}

function showOthers(others: Kept['others']): void {
  const place = document.querySelector<HTMLElement>('[data-others]');
  const list = place?.querySelector('ul');
  if (!place || !list) return;
  place.hidden = others.length === 0;
  list.replaceChildren(
    ...others.map(({ name, since }) => {
      const item = document.createElement('li');
      item.textContent = `${name}, ${CLOCK.format(new Date(since))} WITA`;
      return item;
    }),
  );
}

/** Keeps what is typed: at the desk a moment after each pause, on this device while there is no line. */
class Keeper {
  private readonly data: DOMStringMap;
  private readonly base: HTMLInputElement | null;
  private readonly status: HTMLElement | null;
  private readonly frame = document.querySelector<HTMLIFrameElement>('iframe[data-preview]');
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sent: string;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly address: string,
  ) {
    this.data = form.dataset;
    this.base = form.querySelector<HTMLInputElement>('[name="draft-base"]');
    this.status = form.querySelector<HTMLElement>('[data-status]');
    this.sent = this.text();
    this.restore();
    this.listen();
  }

  private text(): string {
    return JSON.stringify(read(this.form));
  }

  private copy(): Copy {
    return { at: new Date().toISOString(), base: this.base?.value ?? '0', fields: read(this.form) };
  }

  private get key(): string {
    return this.data['copy'] ?? '';
  }

  private say(text: string): void {
    if (this.status && this.status.textContent !== text) this.status.textContent = text;
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private body(): URLSearchParams {
    const token = this.form.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? '';
    return new URLSearchParams({ ...read(this.form), 'draft-base': this.base?.value ?? '0', _csrf: token });
  }

  private async send(): Promise<void> {
    const text = this.text();
    if (text === this.sent) return;
    store(this.key, this.copy());
    try {
      const answer = await fetch(this.address, { method: 'POST', body: this.body() });
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      this.kept((await answer.json()) as Kept, text);
    } catch {
      this.say(this.data['offline'] ?? '');
      this.later(RETRY_MS);
    }
  }

  private kept({ at, newest, others, preview }: Kept, text: string): void {
    this.sent = text;
    store(this.key, null);
    showOthers(others);
    if (this.frame) this.frame.srcdoc = preview;
    const clock = `${this.data['saved'] ?? ''} ${CLOCK.format(new Date(at))} WITA`;
    this.say(newest > Number(this.base?.value) ? `${clock}. ${this.data['newer'] ?? ''}` : clock);
  }

  /** The copy of this device, unless it was saved, thrown away, or the desk has a later one. */
  private waiting(): Copy | null {
    const { done, scratchAt = '' } = this.data;
    if (done === 'saved' || done === 'discarded') store(this.key, null);
    const copy = stored(this.key);
    return copy && copy.at > scratchAt && JSON.stringify(copy.fields) !== this.sent ? copy : null;
  }

  private restore(): void {
    const copy = this.waiting();
    if (!copy) return;
    write(this.form, copy.fields);
    // On what it was written: the desk then compares it with what came meanwhile.
    if (this.base) this.base.value = copy.base;
    this.say(this.data['device'] ?? '');
    this.later(0);
  }

  private listen(): void {
    this.form.addEventListener('input', () => {
      this.later(PAUSE_MS);
    });
    // Saving takes the text along; the copy on the device goes once the desk says that it is saved.
    this.form.addEventListener('submit', () => {
      clearTimeout(this.timer);
      store(this.key, this.copy());
      this.sent = this.text();
    });
    addEventListener('online', () => {
      this.later(0);
    });
    // Closing the page: what was typed in the last moment goes along, small as it is.
    addEventListener('pagehide', () => {
      if (this.text() === this.sent) return;
      store(this.key, this.copy());
      void fetch(this.address, { method: 'POST', body: this.body(), keepalive: true }).catch(() => undefined);
    });
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]'))
  new Keeper(form, form.dataset['keep'] ?? '');
