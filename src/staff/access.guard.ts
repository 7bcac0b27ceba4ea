import { timingSafeEqual } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../common/index.js';
import { AppConfig, publicUrl } from '../config/index.js';
import { accessFor, isDeskRoute, type Access } from './access.js';
import { takeField } from './form-field.js';
import { FreshFactor } from './fresh-factor.js';
import { fromThisSite } from './same-origin.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService, type OpenSession } from './sessions.service.js';
import { signedIn } from './signed-in.js';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD'];
const FIELD = '_csrf';

/**
 * The only place that decides who may do what. It asks the table for the route that the router matched, so no
 * spelling of an address gets around it, and it refuses what the table does not name.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly origin: string;

  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly fresh: FreshFactor,
    config: AppConfig,
  ) {
    this.origin = publicUrl(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const pattern = request.routeOptions.url ?? '';
    const access = accessFor(request.method, pattern);
    if (access === undefined) throw new AppError('not-found', 'page.unknown', 'Halaman ini tidak ada.');
    if (!isDeskRoute(pattern)) {
      if (access !== 'public') throw forbidden();
      return true;
    }
    keepPrivate(http.getResponse<FastifyReply>());
    const session = await this.identify(request);
    requireRole(request, access);
    if (!SAFE_METHODS.includes(request.method)) this.requireOwnForm(request, access);
    if (session) await this.fresh.require(request, pattern, session.freshAt);
    return true;
  }

  private async identify(request: FastifyRequest): Promise<OpenSession | undefined> {
    const token = this.cookie.token(request.headers.cookie);
    const session = token === undefined ? undefined : await this.sessions.find(token, request.ip);
    if (session) request.staff = session.person;
    return session;
  }

  /** A form posted at the desk was rendered by this site, and, once signed in, for this very session. */
  private requireOwnForm(request: FastifyRequest, access: Access): void {
    if (!fromThisSite(request, this.origin)) throw foreignForm();
    const given = takeField(request.body, FIELD);
    if (access !== 'public' && !sameText(given, signedIn(request).csrfToken)) throw foreignForm();
  }
}

function requireRole(request: FastifyRequest, access: Access): void {
  if (access === 'public') return;
  const { role } = signedIn(request);
  if (access !== 'signed-in' && !access.includes(role)) throw forbidden();
}

/** Nothing of the desk stays in a cache, and no address of it (a one-time link is one) is told to another site. */
function keepPrivate(reply: FastifyReply): void {
  reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin');
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function forbidden(): AppError {
  return new AppError(
    'forbidden',
    'access.role',
    'Peran Anda tidak boleh membuka atau melakukan ini. Bila tugas Anda memerlukannya, hubungi administrator.',
  );
}

function foreignForm(): AppError {
  return new AppError(
    'forbidden',
    'access.foreign-form',
    'Formulir ini sudah lama atau datang dari situs lain. Buka lagi halamannya, lalu isi dan kirim dari sana.',
  );
}
