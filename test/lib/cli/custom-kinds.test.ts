import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCustomKinds, readProjectKinds } from '../../../lib/cli/crds/read-custom-kinds';
import { validateObject } from '../../../lib/kubernetes';
import { PlatformError } from '../../../lib/problem';

const definition = readFileSync(join(__dirname, '../../../imports/crds/keda-scaledobject.yaml'), 'utf8');
const key = 'keda.sh/v1alpha1 ScaledObject';
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'keelson-crds-'));
  mkdirSync(join(project, 'imports/crds'), { recursive: true });
  write(definition);
});
afterEach(() => rmSync(project, { recursive: true }));

test('a second run reads what the first kept, and it says the same', () => {
  const first = readCustomKinds(project).get(key);
  expect(kept()).toHaveLength(1);
  const second = readCustomKinds(project).get(key);
  expect({ ...second, schema: second?.schema }).toEqual({ ...first, schema: first?.schema });
  expect(faults()).toEqual(['spec.scaleTargetRef', 'spec.triggers']);
});

test.each([
  ['cut short', (text: string) => text.slice(0, text.length / 2)],
  ['changed', (text: string) => text.replace('"triggers"', '"triggerz"')],
  ['emptied', () => ''],
])('what was kept is made anew when it is %s', (_, damage) => {
  readCustomKinds(project);
  for (const file of kept()) writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(faults()).toEqual(['spec.scaleTargetRef', 'spec.triggers']);
});

test('an edited definition is read again', () => {
  readCustomKinds(project);
  write(definition.replaceAll('ScaledObject', 'OtherObject'));
  expect([...readCustomKinds(project).keys()]).toEqual(['keda.sh/v1alpha1 OtherObject']);
});

test('a project without definitions has no custom kinds', () => {
  rmSync(join(project, 'imports'), { recursive: true });
  expect(readCustomKinds(project).size).toBe(0);
});

describe('with definitions that the package ships', () => {
  let shipped: string;

  beforeEach(() => {
    shipped = mkdtempSync(join(tmpdir(), 'keelson-shipped-'));
    mkdirSync(join(shipped, 'imports/crds'), { recursive: true });
    writeFileSync(join(shipped, 'imports/crds/keda.yaml'), definition.replaceAll('ScaledObject', 'ShippedObject'));
  });
  afterEach(() => rmSync(shipped, { recursive: true }));

  test('a project has their kinds too, and keeps nothing of them in its own folder', () => {
    const kinds = readCustomKinds(project, shipped);
    expect([...kinds.keys()].sort()).toEqual([key, 'keda.sh/v1alpha1 ShippedObject']);
    expect(kept()).toHaveLength(1);
  });

  test('the definition of the project wins over that of the package', () => {
    writeFileSync(join(shipped, 'imports/crds/keda.yaml'), definition.replaceAll('scaleTargetRef', 'scaleTarget'));
    const schema = JSON.stringify(readCustomKinds(project, shipped).get(key)?.schema);
    expect(schema).toContain('scaleTargetRef');
  });

  test('a change of theirs is a change of the kinds', () => {
    const before = readProjectKinds(project, shipped).digest;
    writeFileSync(join(shipped, 'imports/crds/keda.yaml'), definition);
    expect(readProjectKinds(project, shipped).digest).not.toBe(before);
  });

  test('a broken one is told with the path that it has', () => {
    const file = join(shipped, 'imports/crds/keda.yaml');
    writeFileSync(file, 'kind: CustomResourceDefinition\n');
    expect(() => readCustomKinds(project, shipped)).toThrow(file);
  });
});

test('a broken definition is a problem with its file', () => {
  write('kind: CustomResourceDefinition\n');
  expect(() => readCustomKinds(project)).toThrow(PlatformError);
});

function faults(): string[] {
  const object = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'x' }, spec: {} };
  return validateObject(object, { crds: readCustomKinds(project) }).map(({ path }) => path);
}

function kept(): string[] {
  const folder = join(project, '.keelson/crds');
  return readdirSync(folder).map((name) => join(folder, name));
}

function write(text: string): void {
  writeFileSync(join(project, 'imports/crds/keda.yaml'), text);
}
