import { createRequire } from 'node:module';
import { createReadStream } from 'node:fs';
import {
  Controller,
  Get,
  Header,
  Injectable,
  Param,
  Res,
  StreamableFile,
  type INestApplication,
} from '@nestjs/common';
import { ApiExcludeController, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { describeProblems } from './api-problems.js';
import { describeReads } from './api-reads.js';
import { AppError } from './common/index.js';
import { AppConfig, publicUrl } from './config/index.js';
import { describeIn31 } from './open-api-31.js';

const require = createRequire(import.meta.url);

/** Swagger's own page sets styles from its script; nothing else of the site may. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const ASSETS = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
]);

const PAGE = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>API Kupang Kabashoax</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

const ABOUT = `Kanal tanya-jawab periksa fakta Kota Kupang.

Galat dijawab sebagai application/problem+json (RFC 9457); \`/v1alpha1\` memakai bentuk galat Google supaya klien Fact Check Tools dapat dipakai apa adanya. Bacaan boleh diminta skrip dari situs mana pun (CORS), membawa ETag (kirim If-None-Match, jawabannya 304 bila tidak berubah), dan menyebut sisa anggarannya di RateLimit dan RateLimit-Policy. Daftar dibaca sampai habis lewat \`next\`. Perubahan yang memutus klien lama hanya datang di bawah nomor versi baru.`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true, validatorUrl: null });`;

/** The OpenAPI description, made once at start from the controllers; pages are not in it. */
@Injectable()
export class ApiDocument {
  private document: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    const about = new DocumentBuilder()
      .setTitle('Kupang Kabashoax')
      .setDescription(ABOUT)
      .setVersion('1')
      .setLicense('MIT', 'https://opensource.org/license/mit')
      .addServer(publicUrl(app.get(AppConfig)))
      .addTag('answers', 'Jawaban yang sudah diterbitkan')
      .addTag('match', 'Apakah kabar ini sudah diperiksa')
      .addTag('questions', 'Bertanya, mengirim gambar, dan mengikuti tiket')
      .addTag('claims', 'Arsip dalam bentuk Fact Check Tools API milik Google')
      .addTag('health', 'Keadaan layanan')
      .build();
    const document = SwaggerModule.createDocument(app, about);
    // The router wants the colon of a method's name twice.
    const paths = Object.entries(document.paths)
      .filter(([path]) => /^\/(api|health|v1alpha1)\//.test(path))
      .map(([path, methods]) => [path.replace('::', ':'), methods] as const);
    // Nothing here asks who somebody is.
    this.document = { ...document, paths: Object.fromEntries(paths), security: [] };
    describeProblems(this.document);
    describeReads(this.document);
    describeIn31(this.document);
  }

  get(): OpenAPIObject {
    if (!this.document) throw new Error('The OpenAPI document is made before the server listens');
    return this.document;
  }
}

@ApiExcludeController()
@Controller('api')
export class ApiDocsController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Header('access-control-allow-origin', '*')
  description(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', DOCS_POLICY)
  page(): string {
    return PAGE;
  }

  @Get('docs/:asset')
  asset(
    @Param('asset') asset: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string | StreamableFile {
    void reply.header('cache-control', 'public, max-age=3600');
    if (asset === 'start.js') {
      void reply.type('text/javascript; charset=utf-8');
      return START;
    }
    const type = ASSETS.get(asset);
    if (!type) throw new AppError('not-found', 'page.unknown', 'Alamat ini tidak ada.');
    return new StreamableFile(createReadStream(require.resolve(`swagger-ui-dist/${asset}`)), { type });
  }
}
