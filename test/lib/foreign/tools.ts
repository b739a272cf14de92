import { toolPath } from '../../tools/tool-path';

/** The variables that hand keelson the tools that were built for tests; none for one that is not built. */
export const builtTools: { readonly [variable: string]: string | undefined } = {
  KEELSON_HELM: built('helm'),
  KEELSON_KUSTOMIZE: built('kustomize'),
};

/** `test` where the tool is built (`npm run tools helm kustomize`), else `test.skip`. */
export const withHelm = builtTools['KEELSON_HELM'] === undefined ? test.skip : test;
export const withKustomize = builtTools['KEELSON_KUSTOMIZE'] === undefined ? test.skip : test;

/** Lets keelson find the built tools, and no others. */
export function useBuiltTools(): void {
  for (const [variable, path] of Object.entries(builtTools)) process.env[variable] = path ?? '/nowhere';
}

export function forgetTools(): void {
  for (const variable of Object.keys(builtTools)) delete process.env[variable];
}

function built(tool: 'helm' | 'kustomize'): string | undefined {
  try {
    return toolPath(tool);
  } catch {
    return undefined;
  }
}
