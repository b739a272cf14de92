/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test', '<rootDir>/examples'],
  testPathIgnorePatterns: ['/node_modules/', '\\.cluster\\.test\\.ts$'], // those need a control plane: npm run test:cluster
  transform: { '^.+\\.ts$': ['ts-jest', { diagnostics: false }] }, // types are checked by `npm run typecheck`
  collectCoverage: process.env.CI === 'true', // it takes half as long again
  collectCoverageFrom: ['{lib,charts,extensions,environments}/**/*.ts'],
  coverageReporters: ['text-summary', 'lcov'],
  testTimeout: 60_000, // for slow machines; what measures time counts the CPU's
};
