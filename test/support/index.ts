export { startApp, TestApp } from './app.js';
export { startChromium } from './chromium.js';
export { createDatabase, type TestDatabase } from './database.js';
export { eventually } from './eventually.js';
export { freePort, temporaryFolder } from './places.js';
export { redisUrl } from './redis.js';
export { asOperator, examplesOf, loadExamples } from './operator.js';
export { testRun } from './run.js';
export { Program } from './program.js';
