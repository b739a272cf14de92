/**
 * An object as YAML, in the namespace `shop`.
 *
 * @param head `apiVersion kind name`
 * @param rest fields at the top
 * @param metadata further fields of `metadata`, indented by nothing
 */
export function objectYaml(head: string, rest = '', metadata = ''): string {
  const [apiVersion = '', kind = '', name = ''] = head.split(' ');
  const fields = metadata === '' ? [] : [`  ${metadata}`];
  return [
    `apiVersion: ${apiVersion}`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${name}`,
    '  namespace: shop',
    ...fields,
    rest,
    '',
  ].join('\n');
}

/** A StatefulSet with one claim template `data`, in the flow style of YAML. */
export function statefulSetYaml(templates: string, rest = ''): string {
  return objectYaml('apps/v1 StatefulSet db', `spec: { volumeClaimTemplates: [${templates}]${rest} }`);
}

/** A claim template. */
export function templateYaml(name: string, size: string, rest = ''): string {
  return `{ metadata: { name: ${name} }, spec: { resources: { requests: { storage: ${size} } }${rest} } }`;
}
