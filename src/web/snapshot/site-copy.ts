import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NamedAnswer } from '../../archive/index.js';
import { clientPath, href } from '../kit/index.js';
import { LANGS, type Lang } from '../words/index.js';
import { placeOf, STARTS, type Place } from './exported-routes.js';
import { byLetter, findList, letterPage, lettersPage } from './letter-pages.js';
import { linksIn, staticPage } from './static-page.js';
import { banner, instead, movedPage, policy } from './surroundings.js';

/** How many pages are asked for at the same time. */
const AT_ONCE = 4;
/** How often a page that the portal has no time for is asked for once more. */
const TRIES_AGAIN = 20;
/** Scripts that do something on a page without the service. */
const HARMLESS = ['share', 'find'];

/** What a copy is made of. */
export interface SiteSource {
  /** Where the portal answers while it is copied. */
  portal: string;
  /** Its lasting address. */
  publicUrl: string;
  answers: readonly NamedAnswer[];
  withdrawn: readonly string[];
}

export interface CopySummary {
  pages: number;
  files: number;
}

interface CopiedPage {
  place: Place;
  policy: string;
}

/** Copies what everybody may read into a folder: first everything as the portal gives it, then its pages made static. */
export class SiteCopy {
  private readonly pages: CopiedPage[] = [];
  private readonly waiting: Place[] = [];
  private readonly seen = new Set<string>();
  /** Links of the copy that lead to something. */
  private readonly links = new Set<string>();
  private files = 0;
  /** The policy of pages that the portal does not have. */
  private policy = '';
  private readonly madeAt = new Date();

  constructor(
    private readonly source: SiteSource,
    private readonly folder: string,
  ) {}

  /** Throws when the portal fails on any page of the list; what is not there is no failure. */
  async make(): Promise<CopySummary> {
    this.policy = policyOf(await fetch(this.source.portal));
    await this.lists();
    for (const start of [...STARTS, ...this.answerPaths()]) this.want(start);
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.work()));
    for (const page of this.pages) await this.makeStatic(page);
    await this.notFound();
    return { pages: this.pages.length, files: this.files };
  }

  private answerPaths(): string[] {
    const slugs = [...this.source.answers.map(({ slug }) => slug), ...this.source.withdrawn];
    return slugs.flatMap((slug) => LANGS.map((lang) => href(lang, `/jawaban/${slug}`)));
  }

  /** The list by letters is the copy's own; the portal has no such page. */
  private async lists(): Promise<void> {
    const letters = byLetter(this.source.answers);
    for (const lang of LANGS) {
      await this.own(lang, '/cari', lettersPage(lang, letters));
      for (const letter of letters) await this.own(lang, `/cari/${letter.letter}`, letterPage(lang, letter));
    }
    await this.write('cari/daftar.json', findList(this.source.answers));
  }

  private async own(lang: Lang, path: string, html: string): Promise<void> {
    const place = this.place(lang === 'id' ? path : `/${lang}${path}`);
    if (!place) throw new Error(`${path} has no place in the copy`);
    this.seen.add(place.link);
    await this.keepPage(place, html, this.policy);
  }

  private place(address: string): Place | undefined {
    const url = URL.canParse(address, this.source.publicUrl)
      ? new URL(address, this.source.publicUrl)
      : undefined;
    return url && url.origin === new URL(this.source.publicUrl).origin ? placeOf(url) : undefined;
  }

  private want(address: string): void {
    const place = this.place(address);
    if (!place || this.seen.has(place.link)) return;
    this.seen.add(place.link);
    this.waiting.push(place);
  }

  private async work(): Promise<void> {
    for (let place = this.waiting.shift(); place; place = this.waiting.shift()) await this.copy(place);
  }

  private async copy(place: Place): Promise<void> {
    const reply = await patiently(new URL(place.address, this.source.portal));
    const to = reply.headers.get('location');
    if (to !== null) await this.redirect(place, to);
    else if (reply.ok || reply.status === 410) await this.keep(place, reply);
    else if (reply.status !== 404) throw new Error(`${place.address} answers ${reply.status}`);
  }

  private async keep(place: Place, reply: Response): Promise<void> {
    const isPage = (reply.headers.get('content-type') ?? '').startsWith('text/html');
    if (isPage) return this.keepPage(place, await reply.text(), policyOf(reply));
    this.links.add(place.link);
    await this.write(place.file, Buffer.from(await reply.arrayBuffer()));
  }

  private async keepPage(place: Place, html: string, policyText: string): Promise<void> {
    for (const link of linksIn(html)) this.want(link);
    this.links.add(place.link);
    this.pages.push({ place, policy: policyText });
    await this.write(place.file, html);
  }

  private async redirect(place: Place, to: string): Promise<void> {
    this.want(to);
    const target = this.place(to);
    if (target) await this.keepPage(place, movedPage(langOf(place.link), target.address), this.policy);
  }

  private async makeStatic({ place, policy: policyText }: CopiedPage): Promise<void> {
    const path = join(this.folder, place.file);
    await writeFile(path, this.asStatic(await readFile(path, 'utf8'), place.address, policyText));
  }

  private asStatic(html: string, address: string, policyText: string): string {
    const lang = langOf(address);
    const live = this.source.publicUrl + address;
    return staticPage(html, {
      linkTo: (link) => this.linkTo(link),
      outside: (link) => this.source.publicUrl + link,
      isHarmless: (script) => HARMLESS.some((name) => script === clientPath(name)),
      banner: banner(lang, this.madeAt, live),
      instead: instead(lang, live),
      policy: policy(policyText),
    });
  }

  /** Own addresses lead to their copies or nowhere; those of others, and places within a page, stay. */
  private linkTo(link: string): string | null | undefined {
    if (link.startsWith('#')) return undefined;
    const url = URL.canParse(link, this.source.publicUrl) ? new URL(link, this.source.publicUrl) : undefined;
    if (url?.origin !== new URL(this.source.publicUrl).origin) return undefined;
    const place = placeOf(url);
    return place && this.links.has(place.link) ? place.link + url.hash : null;
  }

  /** What servers show for an address that is not there, where they look for a file of this name. */
  private async notFound(): Promise<void> {
    const reply = await fetch(new URL('/halaman-yang-tidak-ada', this.source.portal));
    const html = this.asStatic(await reply.text(), '/', policyOf(reply));
    await this.write('404.html', html);
    await this.write(
      'salinan.json',
      JSON.stringify({ madeAt: this.madeAt, publicUrl: this.source.publicUrl }),
    );
  }

  private async write(file: string, content: string | Buffer): Promise<void> {
    const path = join(this.folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    this.files += 1;
  }
}

/** Asks again as often and as late as a busy portal says: nobody waits for the copy. */
async function patiently(address: URL): Promise<Response> {
  for (let again = 0; ; again += 1) {
    const reply = await fetch(address, { redirect: 'manual' });
    const seconds = Number(reply.headers.get('retry-after') ?? 0);
    if (reply.status !== 503 || seconds === 0 || again === TRIES_AGAIN) return reply;
    await reply.body?.cancel();
    await pause(seconds * 1_000);
  }
}

const policyOf = ({ headers }: Response): string => headers.get('content-security-policy') ?? '';

const langOf = (path: string): Lang =>
  LANGS.find((lang) => path.startsWith(`/${lang}/`) || path === `/${lang}`) ?? 'id';
