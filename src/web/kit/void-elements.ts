const VOID = 'area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr';
const ATTRIBUTES = String.raw`(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*`;
const CLOSED = new RegExp(`<(${VOID})(${ATTRIBUTES})\\s*/>`, 'g');

/**
 * HTML's elements without content, written without the slash that only XML needs. Quoted values are stepped over, so
 * what people typed stays as it is.
 */
export const withoutSlashes = (html: string): string => html.replace(CLOSED, '<$1$2>');
