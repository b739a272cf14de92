import { chmodSync } from 'node:fs';
import type { HelmChart } from '../../../lib/bundle';
import { configMap, namesOf, project, removeProjects, type Project } from './project';
import { forgetTools, useBuiltTools, withHelm } from './tools';

beforeEach(useBuiltTools);
afterEach(() => {
  forgetTools();
  removeProjects();
});

const folder = 'vendor/charts/app';
const helm: HelmChart = { chart: folder, release: 'web', namespace: 'vendor' };

/** A chart with these files in its folder. */
function chart(files: { readonly [path: string]: string }): Project {
  const meta = 'apiVersion: v2\nname: chart-name\nversion: 1.0.0\n';
  const all = { 'Chart.yaml': meta, ...files };
  return project(Object.fromEntries(Object.entries(all).map(([path, text]) => [`${folder}/${path}`, text])));
}

function map(name: string, data: string, annotations = '{}'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n  annotations: ${annotations}\ndata:\n  a: ${data}\n`;
}

withHelm('a chart becomes what helm template prints, in the namespace of its release', async () => {
  const { read } = chart({
    'templates/map.yaml': map('{{ .Release.Name }}', '{{ .Values.a | quote }}'),
    'values.yaml': 'a: default\n',
  });
  expect(await read({ helm })).toMatchObject([
    {
      body: { metadata: { name: 'web', namespace: 'vendor' }, data: { a: 'default' } },
      construct: `${folder}/templates/map.yaml ConfigMap/web`,
      foreign: true,
    },
  ]);
});

withHelm('values of the bundle beat those of files, and a later file an earlier one', async () => {
  const { read, write } = chart({
    'templates/map.yaml': map('web', '"{{ .Values.a }} {{ .Values.b }} {{ .Values.c }}"'),
    'values.yaml': 'a: chart\nb: chart\nc: chart\n',
  });
  write({ 'values/one.yaml': 'a: one\nb: one\n', 'values/two.yaml': 'b: two\n' });
  const valuesFiles = ['values/one.yaml', 'values/two.yaml'];
  const values = { c: 'with "quotes" and, commas=' };
  expect(await read({ helm: { ...helm, valuesFiles } })).toMatchObject([{ body: { data: { a: 'one two chart' } } }]);
  const { read: again } = chart({ 'templates/map.yaml': map('web', '{{ .Values.c | quote }}') });
  expect(await again({ helm: { ...helm, values } })).toMatchObject([{ body: { data: { a: values.c } } }]);
});

withHelm('a chart sees the version of the cluster and the APIs that it is told of', async () => {
  const { read } = chart({
    'templates/map.yaml': map(
      'web',
      '"{{ .Capabilities.KubeVersion.Minor }} {{ .Capabilities.APIVersions.Has "example.com/v1" }}"',
    ),
  });
  expect(await read({ helm })).toMatchObject([{ body: { data: { a: '36 false' } } }]);
  expect(await read({ helm: { ...helm, apiVersions: ['example.com/v1'] } })).toMatchObject([
    { body: { data: { a: '36 true' } } },
  ]);
});

withHelm("the chart's CRDs are rendered too, unless it is told not to", async () => {
  const { read } = chart({
    'crds/thing.yaml': 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: x }\n',
    'templates/map.yaml': map('web', 'x'),
  });
  expect(namesOf(await read({ helm }))).toEqual(['CustomResourceDefinition/x', 'ConfigMap/web']);
  expect(namesOf(await read({ helm: { ...helm, includeCrds: false } }))).toEqual(['ConfigMap/web']);
});

withHelm('hooks stay with their weight for Argo CD, those of tests, rollbacks and deletions are left out', async () => {
  const hook = (name: string): string => map(name, 'x', `{ helm.sh/hook: "${name}", helm.sh/hook-weight: "3" }`);
  const names = ['pre-install', 'test', 'pre-delete', 'post-rollback'];
  const { read } = chart(Object.fromEntries(names.map((name) => [`templates/${name}.yaml`, hook(name)])));
  const manifests = await read({ helm });
  expect(namesOf(manifests)).toEqual(['ConfigMap/pre-install']);
  expect(manifests[0]?.body.metadata.annotations).toEqual({
    'helm.sh/hook': 'pre-install',
    'helm.sh/hook-weight': '3',
  });
});

describe('fails', () => {
  test('without helm, and says which bundle needs it and what to install', async () => {
    process.env['KEELSON_HELM'] = '/nowhere/helm';
    expect(await chart({}).problems({ helm })).toMatchObject([
      {
        code: 'FOREIGN_TOOL_MISSING',
        message: 'the bundle platform/80-vendor needs helm, which is not installed',
        fix: expect.stringContaining('KEELSON_HELM'),
      },
    ]);
  });

  withHelm('on a password that is another one each time, and names the field but not the value', async () => {
    const { problems } = chart({ 'templates/map.yaml': map('web', '{{ randAlphaNum 24 | quote }}') });
    expect(await problems({ helm })).toMatchObject([
      { code: 'FOREIGN_NOT_REPEATABLE', file: folder, found: 'ConfigMap/web data.a' },
    ]);
  });

  withHelm('on the time in whole seconds, which two quick runs may agree on', async () => {
    const { problems } = chart({ 'templates/map.yaml': map('web', '{{ now | unixEpoch | quote }}') });
    expect(await problems({ helm })).toMatchObject([{ code: 'FOREIGN_NOT_REPEATABLE' }]);
  });

  withHelm('with what helm says, in paths of the project', async () => {
    const { problems } = chart({ 'templates/map.yaml': map('web', '{{ required "a is needed" .Values.a }}') });
    const [problem] = await problems({ helm });
    expect(problem).toMatchObject({ code: 'FOREIGN_TOOL_FAILED', object: 'platform/80-vendor', file: folder });
    expect(problem?.found).toContain('a is needed');
    expect(problem?.found).not.toContain('/tmp');
  });

  withHelm('without telling a secret value that helm tells', async () => {
    const template = '{{ fail (printf "%s %s %s" .Values.dbPassword .Values.credentials.a .Values.url) }}';
    const { problems } = chart({ 'templates/map.yaml': map('web', template), 'values.yaml': 'dbPassword: hunter2\n' });
    const [problem] = await problems({
      helm: { ...helm, values: { credentials: { a: 'abc123' }, url: 'example.com' } },
    });
    expect(problem?.found).toContain('*** *** example.com');
  });

  withHelm('on a chart that depends on one that is not there, and says how to get it', async () => {
    const dependencies = 'dependencies: [{ name: redis, version: 1.0.0, repository: "https://charts.example.com" }]';
    const { problems } = chart({ 'Chart.yaml': `apiVersion: v2\nname: app\nversion: 1.0.0\n${dependencies}\n` });
    expect(await problems({ helm })).toMatchObject([
      {
        code: 'FOREIGN_DEPENDENCY_MISSING',
        found: 'redis',
        fix: `run \`helm dependency update ${folder}\` and commit ${folder}/charts`,
      },
    ]);
  });

  withHelm('on an object that helm takes and the cluster would not, at its template', async () => {
    const { problems } = chart({ 'templates/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 7 }\n' });
    expect(await problems({ helm })).toMatchObject([
      { code: 'NOT_AN_OBJECT', message: 'metadata.name is not a text', file: `${folder}/templates/map.yaml` },
    ]);
  });

  test('on a folder without a chart', async () => {
    const { problems } = project({ [`${folder}/a.yaml`]: configMap('a') });
    expect(await problems({ helm })).toMatchObject([{ code: 'FOREIGN_CHART', file: folder }]);
  });

  test('on a packed chart, which no review can read', async () => {
    const { problems } = project({ 'vendor/app-1.0.0.tgz': '' });
    expect(await problems({ helm: { ...helm, chart: 'vendor/app-1.0.0.tgz' } })).toMatchObject([
      { code: 'FOREIGN_CHART', fix: 'unpack the archive, so that a review sees what changes' },
    ]);
  });

  test.each(['https://example.com/schema.json', 'file:///etc/passwd', '../../../etc/passwd'])(
    'on a values schema with the reference %s, at its line',
    async (found) => {
      const { problems } = chart({ 'values.schema.json': `{\n  "\\u0024ref": "${found}"\n}` });
      expect(await problems({ helm })).toMatchObject([
        { code: 'FOREIGN_REMOTE', file: `${folder}/values.schema.json`, line: 2, found },
      ]);
    },
  );

  test('on a link out of the project within the chart, and on values from outside', async () => {
    const { problems, link } = chart({});
    link(`${folder}/files/secret`, '../../../../../secret');
    const found = await problems({ helm: { ...helm, valuesFiles: ['../values.yaml'] } });
    expect(found.map(({ code }) => code)).toEqual(['FOREIGN_MISSING', 'FOREIGN_OUTSIDE']);
  });
});

withHelm('values are judged by a schema that refers to itself', async () => {
  const schema = { $id: 'https://example.com/s', properties: { a: { $ref: 'https://example.com/s#/$defs/a' } } };
  const text = JSON.stringify({ ...schema, $defs: { a: { type: 'number' } } });
  const { read, problems } = chart({ 'values.schema.json': text, 'templates/map.yaml': map('web', 'x') });
  expect(await read({ helm: { ...helm, values: { a: 1 } } })).toHaveLength(1);
  expect(await problems({ helm: { ...helm, values: { a: 'text' } } })).toMatchObject([{ code: 'FOREIGN_TOOL_FAILED' }]);
});

withHelm('a chart finds no cluster', async () => {
  const lookup = '{{ lookup "v1" "Namespace" "" "" | toJson }}';
  const { read } = chart({ 'templates/map.yaml': map('web', `'${lookup}'`) });
  expect(await read({ helm })).toMatchObject([{ body: { data: { a: '{}' } } }]);
});

test('a tool sees nothing of the machine: no variable, no other program, and a home of its own', async () => {
  const told = "{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'told' }, data: process.env }";
  const { folder: top, read, write } = chart({});
  write({
    tool: `#!${process.execPath}\nconsole.log(JSON.stringify(${told}));\n`,
  });
  chmodSync(`${top}/tool`, 0o755);
  Object.assign(process.env, { KEELSON_HELM: `${top}/tool`, HELM_PLUGINS: 'leak', AWS_SECRET_ACCESS_KEY: 'leak' });
  try {
    const [manifest] = await read({ helm });
    expect(manifest?.body).toMatchObject({
      data: { PATH: '', HOME: expect.stringMatching(/\/keelson-foreign-\w+\/home$/) },
    });
    expect(JSON.stringify(manifest)).not.toContain('leak');
  } finally {
    delete process.env['HELM_PLUGINS'];
    delete process.env['AWS_SECRET_ACCESS_KEY'];
  }
});
