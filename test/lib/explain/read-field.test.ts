import { readField } from '../../../lib/explain';

const object = {
  metadata: { name: 'api', labels: { 'app.kubernetes.io/name': 'api', constructor: 'x' } },
  spec: {
    replicas: 2,
    containers: [{ name: 'main', ports: [{ containerPort: 80 }] }, { name: 'proxy' }],
    args: ['a', 'b'],
  },
};

test.each([
  [
    'the form of problems',
    'spec.containers[0].ports[0].containerPort',
    ['spec', 'containers', 0, 'ports', 0, 'containerPort'],
  ],
  [
    'a key with dots in quotes',
    'metadata.labels["app.kubernetes.io/name"]',
    ['metadata', 'labels', 'app.kubernetes.io/name'],
  ],
  [
    'a key with dots without quotes',
    'metadata.labels.app.kubernetes.io/name',
    ['metadata', 'labels', 'app.kubernetes.io/name'],
  ],
  [
    'a key with dots in single quotes',
    `metadata.labels['app.kubernetes.io/name']`,
    ['metadata', 'labels', 'app.kubernetes.io/name'],
  ],
  ['the name of an element', 'spec.containers[proxy].name', ['spec', 'containers', 1, 'name']],
  [
    'an element by a key, as replacements write it',
    'spec.containers.[name=proxy].name',
    ['spec', 'containers', 1, 'name'],
  ],
  [
    'an element by a number, without a dot in front',
    'spec.containers[name=main].ports[containerPort=80]',
    ['spec', 'containers', 0, 'ports', 0],
  ],
  ['the name of an element as a key', 'spec.containers.main', ['spec', 'containers', 0]],
  ['a JSON pointer', '/spec/containers/1/name', ['spec', 'containers', 1, 'name']],
  [
    'a JSON pointer with a slash in a key',
    '/metadata/labels/app.kubernetes.io~1name',
    ['metadata', 'labels', 'app.kubernetes.io/name'],
  ],
  ['an element of a plain list', 'spec.args[1]', ['spec', 'args', 1]],
  ['a leading dot, as jq and kubectl explain write it', '.spec.replicas', ['spec', 'replicas']],
  [
    'a name that every object inherits, where it is set',
    'metadata.labels.constructor',
    ['metadata', 'labels', 'constructor'],
  ],
])('%s is understood', (_, text, steps) => {
  expect(readField(object, text)).toEqual({ steps });
});

test.each([
  ['a slip', 'spec.replcas', 'spec', ['replicas', 'containers', 'args'], 'spec.replicas'],
  ['a slip further in', 'spec.containers[0].nam', 'spec.containers[0]', ['name', 'ports'], 'spec.containers[0].name'],
  ['an unknown element', 'spec.containers[prxy].name', 'spec.containers', ['main', 'proxy'], 'spec.containers[1]'],
  ['a position behind the end', 'spec.args[2]', 'spec.args', ['0', '1'], 'spec.args[0]'],
  ['the end of a path', 'replicas', '', ['metadata', 'spec'], 'spec.replicas'],
  ['something else', 'status', '', ['metadata', 'spec'], undefined],
  ['what every object inherits', 'spec.constructor', 'spec', ['replicas', 'containers', 'args'], undefined],
  ['a step into a plain value', 'spec.replicas.minimum', 'spec.replicas', [], undefined],
  ['nothing at all', '', '', ['metadata', 'spec'], undefined],
])('%s is refused with what there is and what was probably meant', (_, text, around, ...[known, meant]) => {
  expect(readField(object, text)).toEqual({ around, known, meant });
});
