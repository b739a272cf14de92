import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type Run } from './run';

const service = `apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec:
  selector: {app: web}
  ports: [{port: 80, targetPort: http}]
`;
const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: web
      containers: [{name: web, image: "web:1", ports: [{name: http, containerPort: 8080}]}]
`;
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web, namespace: shop}\n';
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'keelson-validate-'));
});
afterEach(() => rmSync(project, { recursive: true }));

/** Runs `keelson validate` with these files written, from anywhere. */
function validate(files: { readonly [name: string]: string }, words: string, stdin = ''): Promise<Run> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(project, name, '..'), { recursive: true });
    writeFileSync(join(project, name), text);
  }
  return run(project, `validate ${words.replaceAll('@', `${project}/`)}`, { stdin });
}

test('a fault of a foreign file is told with the line of its field', async () => {
  const { exitCode, stderr } = await validate({ 'web.yaml': service.replace('port: 80', 'port: eighty') }, '@web.yaml');
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringContaining('error SCHEMA_INVALID at Service/shop/web spec.ports[0].port'),
  ]);
  expect(stderr).toContain('in: web.yaml:6\n');
});

test('all files together are one environment: what one names may stand in another', async () => {
  const alone = await validate({ 'a.yaml': deployment }, '@a.yaml');
  expect(alone.stderr).toContain('SERVICE_ACCOUNT_MISSING');
  const together = await validate({ 'sub/b.yaml': account }, '@a.yaml @sub');
  expect(together.stderr).not.toContain('SERVICE_ACCOUNT_MISSING');
});

test('the standard input is read where a file is called -', async () => {
  const { stderr } = await validate({}, '-', deployment);
  expect(stderr).toContain('standard input');
});

test('a rule that is left out says nothing', async () => {
  const { stderr } = await validate({ 'a.yaml': deployment }, '@a.yaml --off SERVICE_ACCOUNT_MISSING');
  expect(stderr).toContain('IMAGE_NOT_PINNED');
  expect(stderr).not.toContain('SERVICE_ACCOUNT_MISSING');
});

test('the version of Kubernetes decides what is served', async () => {
  const old = service.replace('v1', 'policy/v1beta1').replace('Service', 'PodDisruptionBudget');
  const { stderr } = await validate({ 'a.yaml': old }, '@a.yaml --kubernetes-version v1.34');
  expect(stderr).toContain('API_REMOVED');
});

test('definitions of custom resources beside the files make their kinds known', async () => {
  const crd = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: boats.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Boat, plural: boats, singular: boat, listKind: BoatList}
  versions:
    - name: v1
      served: true
      storage: true
      schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object, properties: {sails: {type: integer}}}}}}
`;
  const boat = 'apiVersion: example.com/v1\nkind: Boat\nmetadata: {name: b, namespace: shop}\nspec: {sales: 3}\n';
  const { stderr } = await validate({ 'boat.yaml': boat, 'crds/boat.yaml': crd }, '@boat.yaml --crds @crds');
  expect(stderr).toContain('fix: did you mean "sails"?');
  expect(stderr).toContain('in: boat.yaml:4');
});

test.each([
  ['a version that there is no schema of', '@a.yaml --kubernetes-version 1.20', 'accepted: 1.32, 1.33'],
  ['a rule that there is none of', '@a.yaml --off SERVICE_SELECT_NOTHING', 'did you mean "SERVICE_SELECTS_NOTHING"?'],
  ['an option of the platform', '@a.yaml --waivers', 'speaks of the platform'],
  ['an option of files without files', '--off X', 'speaks of files'],
])('fails with wrong usage for %s', async (_, words, said) => {
  const { exitCode, stderr } = await validate({ 'a.yaml': service }, words);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(said)]);
});

test('a file that is not there, and YAML that is none, are problems beside each other', async () => {
  const { exitCode, stderr } = await validate({ 'a.yaml': 'a: [b\n' }, '@a.yaml @none.yaml');
  expect([exitCode, stderr]).toEqual([
    1,
    expect.stringMatching(/YAML_BROKEN[^]*FILE_UNREADABLE|FILE_UNREADABLE[^]*YAML_BROKEN/),
  ]);
});
