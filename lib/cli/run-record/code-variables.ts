/** Environment variables of cdk8s that change what charts render. They count as code. */
export const codeVariables = ['CDK8S_DISABLE_SORT', 'CDK8S_LEGACY_HASH', 'CDK8S_RECORD_CONSTRUCT_METADATA'];
