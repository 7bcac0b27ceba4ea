/** The compiled program of the drawing process, beside this file. */
export const DRAWING_SCRIPT = new URL('./drawing-program.js', import.meta.url);
