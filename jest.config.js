/** Unit specs live beside their code, one e2e spec per journey lives in test/. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '/client-folder\\.js$': '<rootDir>/test/support/client-folder.js',
    '/drawing-script\\.js$': '<rootDir>/test/support/drawing-script.js',
    '/reading-script\\.js$': '<rootDir>/test/support/reading-script.js',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.js',
  globalTeardown: '<rootDir>/test/support/global-teardown.js',
  // Long, for no timing decides a test: what waits in vain (a browser, `eventually`) says so itself after two minutes.
  testTimeout: 360_000,
  // One more than the two cores of a small machine: much of a spec is waiting for a browser or a database.
  maxWorkers: 3,
  // Modules that were loaded stay loaded: a worker that has seen many files is replaced, also where memory is short.
  workerIdleMemoryLimit: '900MB',
};
