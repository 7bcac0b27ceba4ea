export interface FetchOptions {
  /** Most bytes of the body, on the wire and after decompression. Default 5 MB. */
  maxBytes?: number;
  /** Everything together: names, connections, redirects, body. Default 10 seconds. */
  timeoutMs?: number;
  /** Media types that are wanted; a sound answer of another type is refused. Absent: any. */
  accept?: readonly string[];
  /** What the last answer said; the server may then answer 304 with an empty body. */
  etag?: string | null;
  modifiedSince?: string | null;
}

/** What a stranger's server answered in the end, whatever its status. */
export interface Fetched {
  status: number;
  /** Address after all redirects. */
  finalUrl: string;
  /** Lower case, without parameters; '' when the server did not say. */
  mediaType: string;
  /** As the server named it, lower case. */
  charset: string | null;
  /** Decompressed. */
  body: Buffer;
  etag: string | null;
  lastModified: string | null;
  /** Addresses that were redirected from, in order. */
  redirects: string[];
}
