import { Controller, Get, Header } from '@nestjs/common';
import { AppConfig, publicUrl } from '../../config/index.js';

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><path d="M20 38 3 17a17 17 0 0 1 34 0Z" fill="#9b2c20"/><path d="m12 17 6 6.5L29 10.5" fill="none" stroke="#fff" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';

/** Everything that answers one person's question or belongs to the desk is nothing for a search engine. */
const OF_ONE_PERSON = ['/tiket/', '/tanya/', '/bagikan', '/klarifikasi/'];
const DISALLOWED = ['/meja', '/api/', ...OF_ONE_PERSON, ...OF_ONE_PERSON.map((path) => `/en${path}`)];
const ROBOTS = ['User-agent: *', ...DISALLOWED.map((path) => `Disallow: ${path}`), ''];

@Controller()
export class FilesController {
  constructor(private readonly config: AppConfig) {}

  @Get('favicon.svg')
  @Header('content-type', 'image/svg+xml')
  @Header('cache-control', 'public, max-age=604800')
  favicon(): string {
    return FAVICON;
  }

  @Get('robots.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'public, max-age=3600')
  robots(): string {
    return [...ROBOTS, `Sitemap: ${publicUrl(this.config)}/sitemap.xml`, ''].join('\n');
  }
}
