import { at, base, templates } from './pages.js';
import { measure } from './scores.js';

// Every template, and some of their English twins.
const pages = await templates(base);
const answer = pages.find((path) => path.startsWith('/jawaban/')) ?? '/tanya';
const measured = [...pages, '/en', '/en/tanya', `/en${answer}`];
const short = await measure(measured.map(at), { packed: true });
process.exitCode = short === 0 ? 0 : 1;
