/** The compiled program of the reading process, beside this file. */
export const PAGE_READING_SCRIPT = new URL('./reading-process.js', import.meta.url);
