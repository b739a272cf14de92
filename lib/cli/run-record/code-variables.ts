/** Environment variables of cdk8s that change what charts render. They count as code. */
export const codeVariables = ['CDK8S_DISABLE_SORT', 'CDK8S_LEGACY_HASH', 'CDK8S_RECORD_CONSTRUCT_METADATA'];

/** What they say, in their order; null for each that is not set. */
export function codeVariablesIn(env: { readonly [name: string]: string | undefined }): readonly (string | null)[] {
  return codeVariables.map((name) => env[name] ?? null);
}
