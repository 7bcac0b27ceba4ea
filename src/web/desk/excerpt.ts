/** The first letters of a text on one line, with a sign that there is more. */
export function excerpt(text: string, most: number): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim());
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('').trimEnd()} …`;
}
