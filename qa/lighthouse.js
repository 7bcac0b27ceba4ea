import { at, base, templates } from './pages.js';
import { measure } from './scores.js';

// Every template, and some of their English twins.
const pages = await templates(base);
const answer = pages.find((path) => path.startsWith('/jawaban/')) ?? '/tanya';
const short = await measure([...pages, '/en', '/en/tanya', `/en${answer}`].map(at));
process.exitCode = short === 0 ? 0 : 1;
