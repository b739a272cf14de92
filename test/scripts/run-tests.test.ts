import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const script = join(__dirname, '../../scripts/run-tests.mjs');
const jestReport = { numPassedTests: 40, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
let project: string;
let output: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'keelson-run-tests-'));
});

afterEach(() => rmSync(project, { recursive: true }));

test('counts each test and each other check', () => {
  expect(runTests({})).toEqual({ status: 0, last: '46 passed, 0 failed' });
});

test('runs the other checks and counts them when one fails', () => {
  expect(runTests({ lint: 'exit 1' })).toEqual({ status: 1, last: '45 passed, 1 failed' });
});

test('counts failed tests, and files that could not run as one each', () => {
  const report = { numPassedTests: 37, numFailedTests: 3, numRuntimeErrorTestSuites: 2 };
  expect(runTests({ 'test:unit': jest(report, 1) })).toEqual({ status: 1, last: '43 passed, 5 failed' });
});

test('counts a failure of jest that no test stands for, such as too little coverage', () => {
  expect(runTests({ 'test:unit': jest(jestReport, 1) })).toEqual({ status: 1, last: '46 passed, 1 failed' });
});

test('fails when jest wrote no report, whatever its exit code', () => {
  expect(runTests({ 'test:unit': 'exit 0' })).toEqual({ status: 1, last: '6 passed, 1 failed' });
});

test('fails when dist is not what the sources render', () => {
  expect(runTests({ synth: `node -e "process.exit(process.argv.includes('--check') ? 1 : 0)" --` })).toEqual({
    status: 1,
    last: '45 passed, 1 failed',
  });
});

test('runs the tests that need a control plane only when asked, and counts them too', () => {
  const cluster = { 'test:cluster': jest({ ...jestReport, numPassedTests: 7, numFailedTests: 1 }, 1, 'cluster') };
  expect(runTests(cluster)).toEqual({ status: 0, last: '46 passed, 0 failed' });
  expect(runTests(cluster, '--cluster')).toEqual({ status: 1, last: '53 passed, 1 failed' });
});

test('names what was skipped, before the last line', () => {
  const assertionResults = ['passed', 'pending', 'todo'].map((status) => ({ status, fullName: `merges, ${status}` }));
  const skipping = { ...jestReport, testResults: [{ name: join(project, 'test/a.test.ts'), assertionResults }] };
  expect(runTests({ 'test:unit': jest(skipping, 0, 'skipping') })).toEqual({ status: 0, last: '46 passed, 0 failed' });
  const named = ['pending', 'todo'].map((status) => `  test/a.test.ts: merges, ${status}\n`);
  expect(output).toContain(`\n2 skipped:\n${named.join('')}`);
});

test('builds the tools that tests compare with first, and fails without them where a control plane is asked for', () => {
  runTests({ tools: `node -e "console.log('built', process.argv.slice(1).join())" --` });
  expect(output).toMatch(/\nbuilt helm,kustomize\n[^]*== npm run test:unit/);

  const cluster = { tools: 'exit 1', 'test:cluster': jest({ ...jestReport, numPassedTests: 7 }, 0, 'cluster') };
  expect(runTests(cluster)).toEqual({ status: 0, last: '46 passed, 0 failed' });
  expect(output).toContain('helm and kustomize could not be built');
  expect(runTests(cluster, '--cluster')).toEqual({ status: 1, last: '53 passed, 1 failed' });
});

/** Runs the script in a project whose npm scripts stand in for the real checks; all pass unless replaced. */
function runTests(
  replaced: Record<string, string>,
  ...words: string[]
): { status: number | null; last: string | undefined } {
  const pass = { 'format:check': 'exit 0', lint: 'exit 0', typecheck: 'exit 0', synth: 'exit 0', tools: 'exit 0' };
  const infra = jest({ ...jestReport, numPassedTests: 2 }, 0, 'infra');
  const scripts = { ...pass, 'test:unit': jest(jestReport, 0), 'infra:test': infra, ...replaced };
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'project', scripts }));
  const { status, stdout } = spawnSync(process.execPath, [script, ...words], { cwd: project, encoding: 'utf8' });
  output = stdout;
  return { status, last: stdout.trimEnd().split('\n').at(-1) };
}

function jest(report: object, exitCode: number, name = 'unit'): string {
  const standIn = `
    const [path] = process.argv.filter((each) => each.startsWith('--outputFile=')).map((each) => each.slice(13));
    require('node:fs').writeFileSync(path, '${JSON.stringify(report)}');
    process.exit(${exitCode});`;
  writeFileSync(join(project, `jest-${name}-${exitCode}.cjs`), standIn);
  return `node jest-${name}-${exitCode}.cjs`;
}
