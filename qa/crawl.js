const LINK = /<(a|link|script|img|source|form)\b[^>]*?\s(href|src|action)="([^"]*)"/g;

/** Follows every link of a site from its front page, and says what leads nowhere and what a browser would load elsewhere. */
export async function crawl(base) {
  const [pages, broken] = [[], []];
  const waiting = [{ path: '/', from: 'start' }];
  const seen = new Set(['/']);
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const reply = await fetch(base + next.path);
    if (!reply.ok) broken.push({ ...next, what: `status ${reply.status}` });
    if (!(reply.headers.get('content-type') ?? '').startsWith('text/html')) {
      await reply.body?.cancel();
      continue;
    }
    pages.push(next.path);
    for (const { path, what } of links(await reply.text(), base + next.path, base)) {
      if (what) broken.push({ path, from: next.path, what });
      else if (!seen.has(path)) waiting.push({ path, from: next.path });
      seen.add(path);
    }
  }
  return { pages, broken };
}

/** Own addresses that a page names, and what it ought not to name. */
function links(html, page, base) {
  return [...html.matchAll(LINK)].flatMap(([tag, element, , written]) => {
    const url = new URL(written.replaceAll('&amp;', '&'), page);
    const isOurs = url.origin === base;
    if (element === 'form') return [{ path: written, what: 'a form' }];
    if (isOurs) return [{ path: url.pathname }];
    const isLoaded = element !== 'a' && !/rel="(?:canonical|alternate|license)"/.test(tag);
    return isLoaded && url.protocol !== 'data:' ? [{ path: url.href, what: 'loaded from elsewhere' }] : [];
  });
}
