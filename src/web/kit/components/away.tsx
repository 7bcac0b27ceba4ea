/** Links that leave the site pass nothing on: neither rank nor where the reader came from. */
export const AWAY = 'nofollow noopener noreferrer';

/** A page of somebody else, or its name alone where it has no address. */
export function Away({ url, title }: { url: string | null; title: string }) {
  if (url === null) return <>{title}</>;
  return (
    <a href={url} rel={AWAY}>
      {title}
    </a>
  );
}
