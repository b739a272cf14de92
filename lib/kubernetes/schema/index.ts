export { coreSchema, type CoreKind, type CoreSchema } from './core-schema';
export { crdSchemas, kindKey, type CustomKind, type CustomKinds } from './custom-kinds';
export type { JsonSchema, JsonSchemas } from './json-schema';
export { defaultKubernetesVersion, kubernetesVersions, type KubernetesVersion } from './kubernetes-version';
export type { SchemaFault } from './schema-fault';
export { validateObject, type ValidateOptions } from './validate-object';
