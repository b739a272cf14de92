import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';

const bad = `apiVersion: v1
kind: Pod
metadata: {name: "a,b"}
spec:
  containers: []
  restartPolicy: 7
`;
let project: string;

interface SarifLog {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly unknown[] } };
      readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
    },
  ];
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'keelson-formats-'));
  writeFileSync(join(project, 'pod.yaml'), bad);
});
afterEach(() => rmSync(project, { recursive: true }));

async function validate(options: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(project, `validate ${join(project, 'pod.yaml')} ${options}`);
  expect([exitCode, stderr]).toEqual([1, '']);
  return stdout;
}

test('--format json is the same document as --json', async () => {
  expect(await validate('--format json')).toBe(await validate('--json'));
});

test('--format github annotates the line of each problem', async () => {
  const lines = (await validate('--format github')).trimEnd().split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(
      /^::error file=pod\.yaml,line=6,title=SCHEMA_INVALID::Pod\/a,b spec\.restartPolicy: .*%0Afound: 7/,
    ),
  );
  expect(lines.every((line) => /^::(error|warning|notice) /.test(line))).toBe(true);
});

test('--format sarif is a log with the rules that were broken and where', async () => {
  const log = JSON.parse(await validate('--format sarif')) as SarifLog;
  const [{ tool, results }] = log.runs;
  expect(log.version).toBe('2.1.0');
  const result = results.find(({ ruleId }) => ruleId === 'SCHEMA_INVALID');
  expect(tool.driver.rules[result?.ruleIndex ?? -1]).toMatchObject({
    id: 'SCHEMA_INVALID',
    help: { text: expect.any(String) },
  });
  expect(result).toMatchObject({
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'pod.yaml' }, region: { startLine: 6 } } }],
  });
});

test('a format that there is none of is wrong usage', async () => {
  const { exitCode, stderr } = await run(project, 'validate --format sarf');
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('did you mean "sarif"?')]);
});

test.each(['json', 'sarif'])('a bug of keelson is told in %s too', async (format) => {
  const broken = {
    resolve: () => {
      throw new TypeError('a bug');
    },
  };
  const { exitCode, stdout } = await run(project, `validate --format ${format}`, { program: broken });
  expect([exitCode, stdout]).toEqual([3, expect.stringContaining('TypeError: a bug')]);
  JSON.parse(stdout);
});
