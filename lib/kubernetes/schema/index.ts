export { coreKind, coreSchema, type CoreKind, type CoreSchema } from './core-schema';
export { crdSchemas, type CustomKind, type CustomKinds } from './custom-kinds';
export { isJsonSchema, type JsonSchema, type JsonSchemas } from './json-schema';
export { kindKey } from './kind-key';
export { defaultKubernetesVersion, kubernetesVersions, type KubernetesVersion } from './kubernetes-version';
export type { SchemaFault } from './schema-fault';
export { skippedRules, type SkippedRule } from './skipped-rules';
export { validateDefinition } from './validate-definition';
export { validateObject, type ValidateOptions } from './validate-object';
