import type { FastifyRequest } from 'fastify';
import { AppError } from '../common/index.js';
import type { Role } from './role.js';

/** Who makes this request. Forms at the desk carry `csrfToken` in the hidden field `_csrf`. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  role: Role;
  sessionId: string;
  csrfToken: string;
  /** Notices this person has not read; counted for the desk's pages alone. */
  unread?: number;
}

const SIGN_IN = '/meja/masuk';
const DESK = '/meja';
/** Where each role begins its day. */
const HOME: Record<Role, string> = {
  volunteer: '/meja/duta',
  'fact-finder': DESK,
  editor: DESK,
  administrator: DESK,
};

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by AccessGuard, and by nothing else. */
    staff?: SignedIn;
  }
}

/** The person the guard let in. Throws `unauthenticated` where nobody is signed in. */
export function signedIn(request: FastifyRequest): SignedIn {
  if (!request.staff) throw new SignInRequired(request.method === 'GET' ? request.url : DESK);
  return request.staff;
}

/** Nobody is signed in where somebody must be. The HTTP filter sends a page's reader to `signInPath(error.wanted)`. */
export class SignInRequired extends AppError {
  /** `wanted`: what to show after signing in; a form that was posted can only be begun anew. */
  constructor(readonly wanted: string) {
    super('unauthenticated', 'session.required', 'Masuk dahulu untuk membuka halaman ini.');
  }
}

/** The sign-in page, remembering what was wanted. */
export function signInPath(wanted: string): string {
  return isDeskPath(wanted) && wanted !== DESK ? `${SIGN_IN}?ke=${encodeURIComponent(wanted)}` : SIGN_IN;
}

/** The first page of somebody's day. */
export const homeOf = (role: Role): string => HOME[role];

/** The page of the second step, remembering what was wanted. */
export function secondStepPath({ setUp }: { setUp: boolean }, wanted: string): string {
  const page = setUp ? `${SIGN_IN}/pasang` : `${SIGN_IN}/kode`;
  return isDeskPath(wanted) ? `${page}?ke=${encodeURIComponent(wanted)}` : page;
}

/** Where to go after signing in: the wanted page of the desk, or the role's own first. Never an address elsewhere. */
export function afterSignIn(wanted: string, role: Role): string {
  return isDeskPath(wanted) && wanted !== DESK ? wanted : homeOf(role);
}

/** A path at the desk without anything a browser could read as another host, a climb or a second header. */
function isDeskPath(path: string): boolean {
  return (
    /^\/meja(?:\/(?!masuk|keluar)[\w%-][\w%./-]*)?(?:\?[\w%&=+.~-]*)?$/.test(path) && !path.includes('..')
  );
}
