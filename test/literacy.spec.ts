import { loadExamples, startApp, type TestApp } from './support/index.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await loadExamples(app.database);
});
afterAll(() => app.close());

async function page(path: string): Promise<string> {
  const response = await app.fetch(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

const slugsOf = (html: string): string[] => /name="soal" value="([^"]+)"/.exec(html)?.[1]?.split('.') ?? [];

interface Listed {
  items: { slug: string; verdict: string; title: string; claim: string }[];
}

async function everything(): Promise<Listed['items']> {
  const response = await app.fetch('/api/v1/answers?limit=100');
  // The shape is the API's own promise, tested there.
  const { items } = JSON.parse(await response.text()) as Listed;
  return items;
}

describe('learning to check', () => {
  it('explains seven kinds, each that the archive has with a real case, and five steps', async () => {
    const html = await page('/literasi');
    for (const id of [
      'fabricated',
      'misleading',
      'imposter',
      'manipulated',
      'false_context',
      'false_connection',
      'satire',
    ])
      expect(html).toContain(`<h3 id="${id}"`);
    expect(html.match(/<ol><li>.*?<\/ol>/s)?.[0].match(/<li>/g)).toHaveLength(5);
    expect(html).toContain('href="/jawaban/');
    expect(html).toContain('Belum ada contohnya di arsip.');
    expect(html).not.toMatch(/<script(?! type="module" src="\/aset\/)/);
  });

  it('asks about published claims without giving the verdict away', async () => {
    const html = await page('/literasi/kuis');
    const answers = await everything();
    const asked = slugsOf(html);
    expect(asked).toHaveLength(5);
    for (const slug of asked) {
      const answer = answers.find((one) => one.slug === slug);
      expect(html).toContain(answer?.claim);
    }
    expect(html).not.toContain('class="v ');
    expect(html).not.toContain('/jawaban/');
  });

  it('tells right from wrong, and what was not guessed', async () => {
    const asked = slugsOf(await page('/literasi/kuis'));
    const answers = await everything();
    const verdicts = asked.map((slug) => answers.find((one) => one.slug === slug)?.verdict ?? '');
    const wrong = verdicts[1] === 'SALAH' ? 'BENAR' : 'SALAH';
    const query = `soal=${asked.join('.')}&t1=${verdicts[0] ?? ''}&t2=${wrong}&ke=0`;
    const html = await page(`/literasi/kuis?${query}`);
    expect(html).toContain('1 dari 5 tebakan Anda tepat');
    expect(html.match(/<b>Belum tepat\.<\/b>/g)).toHaveLength(1);
    expect(html.match(/<b>Tidak ditebak\.<\/b>/g)).toHaveLength(3);
    expect(html).toContain('href="/literasi/kuis?ke=1"');
    for (const slug of asked) expect(html).toContain(`href="/jawaban/${slug}"`);
  });

  it('asks about other news in another round', async () => {
    const rounds = [slugsOf(await page('/literasi/kuis')), slugsOf(await page('/literasi/kuis?ke=1'))];
    expect(rounds[1]).not.toEqual(rounds[0]);
  });

  it.each([
    ['addresses that do not exist', 'soal=tidak-ada.juga-tidak&t1=SALAH'],
    ['a repeated field', 'soal=a&soal=b&ke=1&ke=2'],
    ['something else', 'soal=%00%3Cscript%3E&t1=%27%20or%201%3D1&ke=-1'],
  ])('begins anew when it is given %s', async (_what, query) => {
    const html = await page(`/literasi/kuis?${query}`);
    expect(slugsOf(html)).toHaveLength(5);
    expect(html).not.toContain('&lt;script');
  });

  it('speaks English under /en, the claims in Indonesian', async () => {
    expect(await page('/en/literasi')).toContain('Seven kinds of false news');
    const html = await page('/en/literasi/kuis');
    expect(html).toContain('action="/en/literasi/kuis"');
    expect(html).toContain('<span lang="id">');
  });
});
