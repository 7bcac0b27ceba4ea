/** Somebody who can be called in a note. */
export interface Colleague {
  id: string;
  name: string;
}

/** Who is called in a text, and what after an @ calls nobody, or more than one. */
export interface Mentions {
  ids: string[];
  unclear: string[];
}

const CALL = /(?<![\p{L}\p{N}.])@(\p{L}[\p{L}\p{N}'’.-]*)/gu;

/** Reads `@Maria Tnunay`, and `@Maria` where only one colleague's name begins so. The longest name that fits is meant. */
export function mentionsIn(text: string, team: readonly Colleague[]): Mentions {
  const found: Mentions = { ids: [], unclear: [] };
  for (const call of text.matchAll(CALL)) {
    const called = calledBy(text.slice(call.index + 1), call[1] ?? '', team);
    if (called === null) found.unclear.push(`@${call[1] ?? ''}`);
    else found.ids.push(called);
  }
  return { ids: [...new Set(found.ids)], unclear: [...new Set(found.unclear)] };
}

function calledBy(rest: string, first: string, team: readonly Colleague[]): string | null {
  const lower = rest.toLowerCase();
  const whole = team
    .filter(({ name }) => lower.startsWith(name.toLowerCase()))
    .toSorted((a, b) => b.name.length - a.name.length);
  const longest = whole.filter(({ name }) => name.length === whole[0]?.name.length);
  if (longest.length > 0) return only(longest);
  const word = first.replace(/[.'’-]+$/u, '').toLowerCase();
  return only(team.filter(({ name }) => name.toLowerCase().split(/\s+/)[0] === word));
}

const only = ([one, ...others]: readonly Colleague[]): string | null =>
  one !== undefined && others.length === 0 ? one.id : null;
