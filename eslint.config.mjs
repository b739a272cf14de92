import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { disableNeedsReason } from './scripts/lint/disable-needs-reason.mjs';
import { noPrinting, pureData, roomRules } from './scripts/lint/room-rules.mjs';

const cdk8s = ['cdk8s', 'cdk8s-plus-28', 'constructs'];
const chartRooms = ['imports', 'lib/bundle', 'lib/spec', 'lib/policy', 'lib/manifest', 'lib/kubernetes'];

/**
 * The table of rooms: what a room may import beside itself; everything else is an error.
 * `rooms`: folders or files of ours. `packages`: from npm; `node:` stands for Node's own modules.
 * `types`: packages that may be imported with `import type` only.
 */
const rooms = {
  'lib/problem': { packages: ['node:util', 'fastest-levenshtein'] },
  'lib/kubernetes': { rooms: ['lib/problem'], packages: ['node:', 'zod', 'fastest-levenshtein'] },
  'lib/manifest': { rooms: ['lib/kubernetes', 'lib/problem'], packages: ['node:'] },
  'lib/spec': {
    rooms: ['lib/kubernetes', 'lib/problem'],
    packages: ['node:', 'zod', 'yaml', 'typescript'],
  },
  'lib/bundle': { rooms: ['lib/spec', 'lib/overlay', 'lib/manifest'], types: cdk8s },
  'lib/overlay': {
    rooms: ['lib/manifest', 'lib/kubernetes', 'lib/problem'],
    packages: ['zod', 'fastest-levenshtein', 'node:'],
  },
  'lib/policy': { rooms: ['lib/manifest', 'lib/kubernetes', 'lib/problem'] },
  'lib/cost': { rooms: ['lib/spec', 'lib/kubernetes', 'lib/problem'] },
  'lib/check': {
    rooms: ['lib/cost', 'lib/spec', 'lib/policy', 'lib/manifest', 'lib/kubernetes', 'lib/problem'],
    packages: ['node:'],
  },
  'lib/tree': { rooms: ['lib/manifest', 'lib/kubernetes', 'lib/problem'], packages: ['node:', 'yaml'] },
  'lib/foreign': {
    rooms: ['lib/tree', 'lib/manifest', 'lib/kubernetes', 'lib/problem'],
    packages: ['node:', 'zod', 'yaml'],
  },
  'lib/render': {
    rooms: [
      'lib/bundle',
      'lib/spec',
      'lib/overlay',
      'lib/check',
      'lib/foreign',
      'lib/tree',
      'lib/manifest',
      'lib/kubernetes',
      'lib/problem',
    ],
    packages: ['node:', ...cdk8s],
  },
  'lib/explain': {
    rooms: ['lib/render', 'lib/overlay', 'lib/bundle', 'lib/spec', 'lib/manifest', 'lib/problem'],
    packages: ['node:'],
  },
  'lib/cli': { rooms: ['lib', 'package.json'], packages: ['node:', 'commander', 'esbuild', 'zod'] },
  charts: { rooms: chartRooms, packages: cdk8s },
  extensions: { rooms: chartRooms, packages: cdk8s },
  environments: { rooms: ['lib/spec', 'lib/overlay'] },
  'infra/lib': {
    rooms: ['lib/spec', 'lib/manifest', 'lib/kubernetes', 'lib/problem'],
    packages: ['aws-cdk-lib', 'constructs', 'node:'],
  },
  'infra/lib/upgrade': {
    rooms: ['lib/manifest', 'lib/problem'],
    packages: ['@aws-cdk/aws-service-spec', '@aws-cdk/service-spec-types', 'node:'],
  },
  'infra/lib/deploy': {
    rooms: ['infra/lib/upgrade', 'lib/problem'],
    packages: ['@aws-sdk', 'node:', 'yaml'],
  },
  'infra/bin': {
    rooms: ['infra/lib', 'environments', 'lib/cli', 'lib/spec', 'lib/problem'],
    packages: ['aws-cdk-lib', 'cdk-nag', 'node:'],
  },
  'main.ts': {
    rooms: [
      'environments',
      'charts/index.ts',
      'extensions',
      'lib/cli',
      'lib/check',
      'lib/render',
      'lib/spec',
      'lib/tree',
    ],
  },
  examples: { rooms: ['lib', 'charts', 'imports'], packages: ['node:', ...cdk8s] },
};

/** The configuration for a project in the folder `base`: this one, or the one that `test/lint` writes. */
export function lintConfig(base) {
  return defineConfig(
    { ignores: ['dist/', 'infra/cdk.out/', 'examples/*/dist/', 'imports/', 'build/', 'coverage/', '**/.keelson/'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    js.configs.recommended,
    {
      plugins: { keelson: { rules: { 'disable-needs-reason': disableNeedsReason } } },
      rules: {
        'keelson/disable-needs-reason': 'error',
        complexity: ['error', 10],
        'max-depth': ['error', 3],
        'max-params': ['error', 4],
        'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      },
    },
    {
      files: ['**/*.{js,mjs}', 'bin/keelson'],
      languageOptions: {
        globals: { process: 'readonly', console: 'readonly', __dirname: 'readonly', __filename: 'readonly' },
      },
    },
    { files: ['**/*.js', 'bin/keelson'], languageOptions: { sourceType: 'commonjs' } },
    {
      files: ['**/*.ts'],
      extends: [tseslint.configs.recommendedTypeChecked],
      plugins: { 'import-x': importX },
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: base } },
      settings: {
        'import-x/extensions': ['.ts'], // without it no-cycle checks nothing
        'import-x/resolver-next': [createTypeScriptImportResolver({ project: base })],
      },
      rules: {
        'import-x/no-cycle': 'error',
        '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }], // `as const` stays allowed
        '@typescript-eslint/consistent-type-imports': 'error',
        '@typescript-eslint/explicit-module-boundary-types': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
        ],
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        ...noPrinting,
      },
    },
    { files: ['lib/cli/**/*.ts'], rules: off(noPrinting) },
    { files: ['{environments,charts,extensions}/**/*.ts'], rules: pureData },
    {
      // a test spies on the output, hands over what the types forbid, and jest's matchers are of type any
      files: ['{test,infra/test}/**/*.ts', 'examples/**/*.test.ts'],
      rules: {
        ...off(noPrinting),
        '@typescript-eslint/consistent-type-assertions': 'off',
        '@typescript-eslint/no-unsafe-argument': 'off',
        '@typescript-eslint/no-unsafe-member-access': 'off',
        '@typescript-eslint/no-unsafe-assignment': 'off',
        '@typescript-eslint/no-unsafe-return': 'off',
      },
    },
    roomRules(rooms, base),
  );
}

export default lintConfig(import.meta.dirname);

function off(rules) {
  return Object.fromEntries(Object.keys(rules).map((rule) => [rule, 'off']));
}
