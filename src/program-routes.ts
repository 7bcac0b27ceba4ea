import { FEED_FORMATS } from './feeds/index.js';

const FEEDS: readonly string[] = Object.values(FEED_FORMATS).map(({ path }) => path);

/** What programs read of what everybody may read, by the route's pattern: any site's script may, and asks again and again. */
export const isForPrograms = (route: string): boolean =>
  /^\/(?:api\/v1\/answers|api\/openapi\.json|v1alpha1\/)/.test(route) || FEEDS.includes(route);
