/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/**/*.cluster.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] }, // types are checked by `npm run typecheck`
  testTimeout: 120_000,
  maxWorkers: 1, // a cluster alone keeps two cores busy while it starts
};
