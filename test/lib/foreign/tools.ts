import { builtTool, testWith } from '../../tools/built-tool';

/** The variables that hand keelson the tools that were built for tests; none for one that is not built. */
export const builtTools: { readonly [variable: string]: string | undefined } = {
  KEELSON_HELM: builtTool('helm'),
  KEELSON_KUSTOMIZE: builtTool('kustomize'),
};

/** `test` where the tool is built (`npm run tools helm kustomize`); else it is skipped, and its name says why. */
export const withHelm = testWith('helm');
export const withKustomize = testWith('kustomize');

/** Lets keelson find the built tools, and no others. */
export function useBuiltTools(): void {
  for (const [variable, path] of Object.entries(builtTools)) process.env[variable] = path ?? '/nowhere';
}

export function forgetTools(): void {
  for (const variable of Object.keys(builtTools)) delete process.env[variable];
}
