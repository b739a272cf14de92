import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { crdSchemas, validateObject, type SchemaFault } from '../../../../lib/kubernetes';
import { widgetFaults, widgetKinds } from './widget';

const folder = join(__dirname, '../../../../imports/crds');
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const imported = files.map((file): Record<string, unknown> => parse(readFileSync(join(folder, file), 'utf8')));
const crds = crdSchemas(imported);

function externalSecret(spec: object = {}, metadata: object = {}): Record<string, unknown> {
  const remoteRef = { key: 'shop/api' };
  const good = { secretStoreRef: { name: 'aws', kind: 'SecretStore' }, data: [{ secretKey: 'password', remoteRef }] };
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'api', ...metadata },
    spec: { ...good, ...spec },
  };
}

test.each(imported.map((crd, i) => [files[i], crd] as const))('%s is a CRD that Kubernetes accepts', (_, crd) => {
  expect(validateObject(crd)).toEqual([]);
});

test('only versions that are served are known', () => {
  expect([...widgetKinds({}).keys()]).toEqual(['example.com/v1 Widget']);
});

test('a good ExternalSecret passes, and fails without its CRD', () => {
  expect(validateObject(externalSecret(), { crds })).toEqual([]);
  expect(validateObject(externalSecret())).toMatchObject([{ path: 'kind', message: 'unknown kind "ExternalSecret"' }]);
});

test('a field that the CRD does not know is reported', () => {
  const data = [{ secretKey: 'password', remoteRef: { key: 'shop/api', proprty: 'x' } }];
  expect(validateObject(externalSecret({ data }), { crds })).toEqual([
    {
      path: 'spec.data[0].remoteRef.proprty',
      message: 'unknown field "proprty"',
      found: 'proprty',
      accepted: 'property',
      fix: 'did you mean "property"?',
    },
  ]);
});

test('the metadata of a custom resource is as strict as any other', () => {
  const faults = validateObject(externalSecret({}, { lables: {}, creationTimestamp: null }), { crds });
  expect(faults).toMatchObject([{ path: 'metadata.lables', accepted: 'labels' }]);
});

test('a pattern with a case flag of Go is understood', () => {
  const rollout = (progressDeadlineAbort: string): SchemaFault[] =>
    widgetFaults({ type: 'string', pattern: '^((?i)sun|[m-o]on)day$' }, progressDeadlineAbort);
  expect(rollout('SUNday')).toEqual([]);
  expect(rollout('Nonday')).toHaveLength(0);
  expect(rollout('oOnday')).toEqual([]);
  expect(rollout('sunDAY')).toMatchObject([{ path: 'spec', message: 'does not match the pattern' }]);
});

test('an address of a Gateway may leave its type to the default', () => {
  const spec = { gatewayClassName: 'alb', listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }] };
  const gateway = (address: object): Record<string, unknown> => ({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: { name: 'edge' },
    spec: { ...spec, addresses: [address] },
  });
  expect(validateObject(gateway({ value: '10.0.0.1' }), { crds })).toEqual([]);
  expect(validateObject(gateway({ value: 'nowhere' }), { crds })).toMatchObject([
    { path: 'spec.addresses[0]', message: 'fits not just one alternative' },
  ]);
});

test('a field that the CRD requires but has a default for may be left out or null', () => {
  const schema = { type: 'object', required: ['size'], properties: { size: { type: 'integer', default: 1 } } };
  expect(widgetFaults(schema, {})).toEqual([]);
  expect(widgetFaults(schema, { size: null })).toEqual([]);
});

test('unknown fields are kept where the CRD says so, and nowhere below a listed field', () => {
  const listed = { type: 'object', properties: { a: { type: 'string' } } };
  const open = { type: 'object', 'x-kubernetes-preserve-unknown-fields': true, properties: { listed } };
  expect(widgetFaults(open, { other: { b: 1 } })).toEqual([]);
  expect(widgetFaults(open, { listed: { b: 1 } })).toMatchObject([{ path: 'spec.listed.b' }]);
});

test('an object without listed fields takes none', () => {
  expect(widgetFaults({ type: 'object' }, { a: 1 })).toMatchObject([{ path: 'spec.a' }]);
});

test('a number or text is taken where the CRD says int-or-string, and nothing else', () => {
  const port = { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] };
  expect([widgetFaults(port, 80), widgetFaults(port, 'http')]).toEqual([[], []]);
  expect(widgetFaults(port, true)).toMatchObject([
    { path: 'spec', message: 'wrong type', accepted: 'integer or string' },
  ]);
});

test('an embedded object needs a kind and has the metadata of Kubernetes', () => {
  const embedded = {
    type: 'object',
    'x-kubernetes-embedded-resource': true,
    'x-kubernetes-preserve-unknown-fields': true,
  };
  expect(widgetFaults(embedded, { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec: {} })).toEqual([]);
  const faults = widgetFaults(embedded, { apiVersion: 'v1', metadata: { nmae: 'a' } });
  expect(faults.map(({ path }) => path)).toEqual(['spec.kind', 'spec.metadata.nmae']);
});

test('fails on an object that is no CRD and names it', () => {
  expect(() => crdSchemas([{ kind: 'ConfigMap', metadata: { name: 'a' } }])).toThrow(
    /error CRD_INVALID at CustomResourceDefinition\/a: /,
  );
});
