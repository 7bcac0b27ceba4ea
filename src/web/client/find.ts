/** Finds words in the list of answers of a copy of the archive, without any service. */
const place = document.querySelector<HTMLElement>('[data-find]');
const SHOWN = 30;

type Row = [slug: string, title: string, claim: string, verdict: string, whose: string];

const isRow = (row: unknown): row is Row =>
  Array.isArray(row) && row.every((cell) => typeof cell === 'string');

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function element(name: string, text: string, parent: Element): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  parent.append(made);
  return made;
}

/** An answer in the list of what was found; in the language of the page. */
function show([slug, title, , verdict, whose]: Row, list: Element): void {
  const item = element('li', '', list);
  const link = element('a', title, element('h3', '', item));
  link.setAttribute('href', `${document.documentElement.lang === 'en' ? '/en' : ''}/jawaban/${slug}/`);
  link.lang = 'id';
  element('p', [verdict, whose].filter((part) => part !== '').join(' · '), item).className = 'meta';
}

function find(rows: readonly Row[], typed: string): Row[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return rows.filter(([, title, claim]) => {
    const text = plain(`${title} ${claim}`);
    return words.every((word) => text.includes(word));
  });
}

async function begin(root: HTMLElement): Promise<void> {
  const { find: address = '', label = '', hint = '', found = '' } = root.dataset;
  const given: unknown = await (await fetch(address)).json();
  const rows = Array.isArray(given) ? given.filter(isRow) : [];
  const field = element('label', label, root);
  field.setAttribute('for', 'kata');
  element('p', hint, root).className = 'hint';
  const box = document.createElement('input');
  Object.assign(box, { id: 'kata', type: 'search', autocomplete: 'off' });
  root.append(box);
  const count = element('p', '', root);
  count.setAttribute('role', 'status');
  const list = element('ul', '', root);
  list.className = 'list';
  box.addEventListener('input', () => {
    const hits = find(rows, box.value);
    count.textContent = box.value.trim() === '' ? '' : found.replace('%', String(hits.length));
    list.replaceChildren();
    for (const hit of hits.slice(0, SHOWN)) show(hit, list);
  });
  root.hidden = false;
}

if (place) void begin(place);
