import {
  crdSchemas,
  validateObject,
  type CustomKinds,
  type JsonSchema,
  type SchemaFault,
} from '../../../../lib/kubernetes';

/** The kind Widget, whose `spec` has the schema; version v1 is served, v0 is not. */
export function widgetKinds(schema: JsonSchema): CustomKinds {
  const openAPIV3Schema = { type: 'object', properties: { spec: schema } };
  const versions = [
    { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } },
    { name: 'v0', served: false, storage: false, schema: { openAPIV3Schema } },
  ];
  return crdSchemas([
    {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'widgets.example.com' },
      spec: { group: 'example.com', scope: 'Namespaced', names: { kind: 'Widget', plural: 'widgets' }, versions },
    },
  ]);
}

/** What a server would refuse in a Widget. */
export function widgetFaults(schema: JsonSchema, spec: unknown): SchemaFault[] {
  const object = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' }, spec };
  return validateObject(object, { crds: widgetKinds(schema) });
}
