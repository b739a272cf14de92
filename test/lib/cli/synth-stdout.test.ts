import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { filesBelow, makeProject, removeProject, run } from './run';

let project: string;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => removeProject(project));

test('--stdout prints what would be written as one stream, and writes nothing', async () => {
  const { exitCode, stdout, stderr } = await run(project, 'synth --stdout');
  expect({ exitCode, stderr, isWritten: existsSync(join(project, 'dist')) }).toEqual({
    exitCode: 0,
    stderr: '',
    isWritten: false,
  });
  await run(project, 'synth');
  const written = Object.values(filesBelow(join(project, 'dist'))).filter((text) => text.startsWith('apiVersion'));
  const printed = parseAllDocuments(stdout).map((document): unknown => document.toJS());
  const expected = written.map((text): unknown => parseAllDocuments(text)[0]?.toJS());

  expect(printed.length).toBe(21);
  expect(new Set(printed.map((object) => JSON.stringify(object)))).toEqual(
    new Set(expected.map((object) => JSON.stringify(object))),
  );
});

test('--stdout tells before each object which file it would be', async () => {
  const { stdout } = await run(project, 'synth --stdout --env dev --service api');
  expect(stdout).toMatch(/^# dev\/services\/api\/\d\d-pod-api\.yaml\n---\napiVersion: v1\nkind: Pod\n/);
  expect(stdout.match(/^---$/gm)).toHaveLength(1);
});

test('--stdout --json has the text of each file by its path', async () => {
  const { stdout } = await run(project, 'synth --stdout --env dev --json');
  const { files } = JSON.parse(stdout) as { files: Record<string, string> };
  expect(Object.keys(files)).toHaveLength(7);
  expect(files['dev/services/api/44-pod-api.yaml']).toContain('kind: Pod');
});

test.each(['--out elsewhere', '--check', '--force'])('--stdout refuses %s, which speaks of files', async (option) => {
  const { exitCode, stderr } = await run(project, `synth --stdout ${option}`);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`option ${option.split(' ')[0]} speaks of files`)]);
});

test('--profile tells where the time went, the whole at last', async () => {
  const { stdout } = await run(project, 'synth --profile');
  const names = [...stdout.matchAll(/^([a-z -]+?) +\d+ ms +\d+ %$/gm)].map(([, name]) => name);
  expect(names).toEqual([
    'start-up',
    'spec',
    'definitions',
    'bundles',
    'checks',
    'look at dist',
    'write',
    'other',
    'in all',
  ]);
});

test('--profile --json has the phases as data', async () => {
  const { stdout } = await run(project, 'validate --profile --json');
  const { profile } = JSON.parse(stdout) as { profile: { name: string; milliseconds: number }[] };
  expect(profile.map(({ name }) => name)).toEqual(['start-up', 'spec', 'definitions', 'bundles', 'checks']);
});
