import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { carriesSession } from '../../staff/index.js';
import { langOf } from '../kit/index.js';
import { cachedRoute, type CachedRoute } from './cached-routes.js';

/** One page among those that are kept: what it is asked for by, and how it is kept. */
export interface PageKey {
  key: string;
  /** The answer that the page is about. */
  slug: string | undefined;
  route: CachedRoute;
}

/** What an address holds that is ours to make: slugs and numbers. Anything else is left to the route. */
const PLAIN = /^[a-z0-9-]{1,100}$/;
const VALUE_MAX = 200;

/** The page a request asks for, when everybody may be given the same copy of it. */
export function pageKey(request: FastifyRequest): PageKey | undefined {
  const pattern = request.routeOptions.url ?? '';
  const route = cachedRoute(pattern);
  if (!route || !isAnybody(request)) return undefined;
  const params = plainParams(request.params);
  const query = knownQuery(route, request.query);
  if (!params || query === undefined) return undefined;
  const path = [...params].map(([name, value]) => `${name}=${value}`).join('&');
  return { key: `${langOf(request)} ${pattern} ${path} ${query}`, slug: params.get('slug'), route };
}

/** Whether the request only reads and shows nothing of who sends it. */
export function isAnybody({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const reads = method === 'GET' || method === 'HEAD';
  return reads && headers.authorization === undefined && !carriesSession(headers.cookie);
}

const entriesOf = (given: unknown): [string, unknown][] =>
  Object.entries(typeof given === 'object' && given !== null ? given : {});

function plainParams(params: unknown): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [name, value] of entriesOf(params)) {
    if (typeof value !== 'string' || !PLAIN.test(value)) return undefined;
    found.set(name, value);
  }
  return found;
}

/** The parameters that the route knows, in its own order; undefined when the route itself must look at them. */
function knownQuery(route: CachedRoute, query: unknown): string | undefined {
  const given = entriesOf(query).filter(([, value]) => value !== '');
  const known = new Map(given.filter(([name]) => route.query?.includes(name)));
  const strange = given.some(([name]) => route.typed?.includes(name) || (route.strict && !known.has(name)));
  if (strange || ![...known.values()].every(isShortText)) return undefined;
  const names = route.query?.filter((name) => known.has(name)) ?? [];
  return new URLSearchParams(names.map((name) => [name, String(known.get(name))])).toString();
}

const isShortText = (value: unknown): boolean => typeof value === 'string' && value.length <= VALUE_MAX;
