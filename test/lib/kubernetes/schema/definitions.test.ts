import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  coreSchema,
  crdSchemas,
  kubernetesVersions,
  skippedRules,
  validateDefinition,
  validateObject,
} from '../../../../lib/kubernetes';
import { widgetKinds } from './widget';

const podTemplate = 'io.k8s.api.core.v1.PodTemplateSpec';

function templateWith(container: object, pod: object = {}): object {
  return {
    metadata: { labels: { app: 'api' } },
    spec: { containers: [{ name: 'api', image: 'a', ...container }], ...pod },
  };
}

test.each(kubernetesVersions)(
  'the file of Kubernetes %s is whole: each kind and each reference leads somewhere',
  (version) => {
    const { kinds, definitions } = coreSchema(version);
    const references = [...JSON.stringify(definitions).matchAll(/"\$ref":"#\/definitions\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const names = [...kinds.map(({ definition }) => definition), ...references];
    expect(names.filter((name) => definitions[name ?? ''] === undefined)).toEqual([]);
    expect(references.length).toBeGreaterThan(500);
    for (const kind of kinds) {
      expect(kind).toEqual({
        apiVersion: expect.stringMatching(/^[a-z0-9./]+$/),
        kind: expect.stringMatching(/^[A-Z]\w+$/),
        namespaced: expect.any(Boolean),
        definition: expect.stringContaining(kind.kind),
      });
    }
  },
);

test('the pod template of a custom resource is judged as one of Kubernetes, paths from the template on', () => {
  expect(validateDefinition(templateWith({}), podTemplate)).toEqual([]);
  expect(validateDefinition(templateWith({ imagePullPolice: 'Always' }), podTemplate, '1.32')).toMatchObject([
    { path: 'spec.containers[0].imagePullPolice', fix: 'did you mean "imagePullPolicy"?' },
  ]);
  expect(() => validateDefinition({}, 'io.k8s.api.core.v1.PodTemplet')).toThrow(TypeError);
});

test('a container port is told twice by number and protocol, TCP when none is named', () => {
  const ports = [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }, { containerPort: 53, protocol: 'TCP' }];
  expect(validateDefinition(templateWith({ ports }), podTemplate)).toMatchObject([
    { path: 'spec.containers[0].ports[2]', found: '{"containerPort":53,"protocol":"TCP"}' },
  ]);
});

test('a variable, a volume or a finalizer that is there twice is a fault', () => {
  const env = [{ name: 'A', value: '1' }, { name: 'B' }, { name: 'A', value: '2' }];
  const volumes = [
    { name: 'tmp', emptyDir: {} },
    { name: 'tmp', emptyDir: {} },
  ];
  const metadata = { name: 'api', finalizers: ['a/b', 'a/b'] };
  const faults = validateObject({
    apiVersion: 'v1',
    kind: 'PodTemplate',
    metadata,
    template: templateWith({ env }, { volumes }),
  });
  expect(faults.map(({ path }) => path)).toEqual([
    'metadata.finalizers[1]',
    'template.spec.containers[0].env[2]',
    'template.spec.volumes[1]',
  ]);
});

test('rules in CEL are listed with the fields that they judge', () => {
  const rule = (text: string): object => ({ 'x-kubernetes-validations': [{ rule: text }] });
  const leaf = { type: 'string' };
  const schema = {
    type: 'object',
    ...rule('one'),
    properties: {
      list: { type: 'array', items: { ...leaf, ...rule('two') } },
      map: { type: 'object', additionalProperties: { ...leaf, ...rule('three') } },
    },
  };
  const [widget] = widgetKinds(schema).values();
  expect(widget && skippedRules(widget)).toEqual([
    { path: 'spec', rule: 'one' },
    { path: 'spec.list[]', rule: 'two' },
    { path: 'spec.map.*', rule: 'three' },
  ]);
});

test('of the CRDs here, those of the Gateway API have such rules, that of a ServiceMonitor has none', () => {
  const folder = join(__dirname, '../../../../imports/crds');
  const files = ['gateway-gateway.yaml', 'prometheus-servicemonitor.yaml'];
  const kinds = crdSchemas(files.map((file): unknown => parse(readFileSync(join(folder, file), 'utf8'))));
  const counts = [...kinds.values()].map((kind) => [kind.kind, skippedRules(kind).length > 0]);
  expect(counts).toContainEqual(['Gateway', true]);
  expect(counts).toContainEqual(['ServiceMonitor', false]);
});
