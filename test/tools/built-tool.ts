import { toolPath } from './tool-path';
import type { BinaryName } from './tools';

/** Path of an executable; undefined where it is not built. */
export function builtTool(binary: BinaryName): string | undefined {
  try {
    return toolPath(binary);
  } catch {
    return undefined;
  }
}

/** The real kustomize that overlays are compared with: `KUSTOMIZE` in the environment, else the built one. */
export function realKustomize(): string | undefined {
  return process.env['KUSTOMIZE'] ?? builtTool('kustomize');
}

/** As jest's `test`. */
export type TestWith = (name: string, run: () => unknown, milliseconds?: number) => void;

/** `test` where a tool is there; else the test is skipped, and its name says why: `npm test` lists such names at its end. */
export function testWith(binary: BinaryName, path: string | undefined = builtTool(binary)): TestWith {
  if (path !== undefined) return (name, run, milliseconds) => test(name, async () => void (await run()), milliseconds);
  return (name, run) => test.skip(`${name} (needs ${binary}: npm run tools ${binary})`, async () => void (await run()));
}
