import type { BuildOptions } from 'esbuild';

/** How both bundles are made. */
export const buildOptions = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  supported: { 'dynamic-import': false },
  target: 'node20',
  packages: 'external',
  loader: { '.json': 'copy' }, // schemas are large: each is read when it is needed, not with the program
  sourcemap: 'linked',
  sourcesContent: false, // a stack names file and line; the texts would cost each run 10 ms to read
  metafile: true,
  write: false,
  logLevel: 'silent', // errors are told by the launcher
} satisfies BuildOptions;
