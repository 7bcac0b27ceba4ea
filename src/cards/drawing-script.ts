/** The compiled program of the drawing thread, beside this file. */
export const DRAWING_SCRIPT = new URL('./drawing-program.js', import.meta.url);
