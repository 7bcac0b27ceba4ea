const ADDRESS = /[^\s<>"'(),;:@]+@[^\s<>"'(),;:@]+/g;

/** An error in at most 500 characters, for the log and the ledger; mail servers repeat addresses, and neither may hold one. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll('\u0000', '').replace(ADDRESS, '<alamat>').slice(0, 500);
}
