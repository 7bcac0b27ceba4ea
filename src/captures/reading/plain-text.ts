/** What carries no words of the page. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'SVG',
  'MATH',
  'HEAD',
]);
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR'.split(
    ' ',
  ),
);
const ELEMENT = 1;
const TEXT = 3;

/** The words under a node, a line for each block, as a reader would copy them. Goes down without recursion. */
export function plainText(root: Node): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next.nodeType === TEXT) parts.push((next.textContent ?? '').replace(/\s+/g, ' '));
    else if (next.nodeType === ELEMENT) enter(next, stack);
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function enter(element: Node, stack: (Node | string)[]): void {
  const name = element.nodeName.toUpperCase();
  if (SILENT.has(name)) return;
  const edge = INLINE.has(name) ? '' : '\n';
  stack.push(edge);
  for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
  stack.push(edge);
}
