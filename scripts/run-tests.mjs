// Runs every check of the project, all of them even when one fails, and ends with the line "<n> passed, <n> failed".
// Each test counts as one, and so does each of the other checks; tests that were skipped are named, and count as nothing.
// With `--cluster` also the tests that need a real control plane, whose tools are built first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'keelson-tests-'));

// the real ones, which tests compare with; both take Go, and without it those tests are skipped
const tools = ['helm', 'kustomize'];
const isCluster = process.argv.includes('--cluster');
const hasTools = run('tools', tools);
const skipped = [];

const results = [
  check('format:check'),
  check('lint'),
  check('typecheck'),
  tests('test:unit'),
  tests('infra:test'),
  check('synth', '--check'), // dist/ is what the sources render
  // who has what a control plane is built with could have built these too
  ...(isCluster ? [tests('test:cluster'), { passed: 0, failed: hasTools ? 0 : 1 }] : []),
];
rmSync(folder, { recursive: true });

const passed = sum(results.map((result) => result.passed));
const failed = sum(results.map((result) => result.failed));
if (!hasTools) console.log(`\n${tools.join(' and ')} could not be built: see "npm run tools" above`);
if (skipped.length > 0) console.log(`\n${skipped.length} skipped:\n${skipped.map((name) => `  ${name}\n`).join('')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function check(script, ...args) {
  return run(script, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function tests(script) {
  const report = join(folder, `${script.replace(':', '-')}.json`);
  const succeeded = run(script, ['--json', `--outputFile=${report}`]);
  const { passed, failed } = countTests(report);
  // also without a failing test: a coverage threshold, or no report because jest itself broke
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
}

function countTests(report) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults = [] } = readJson(report);
    skipped.push(...testResults.flatMap(skippedOf));
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** The names of what a file skipped: what it needs and does not find stands in them. */
function skippedOf({ name: file, assertionResults }) {
  const tests = assertionResults.filter(({ status }) => ['pending', 'todo'].includes(status));
  return tests.map(({ fullName }) => `${relative(process.cwd(), file)}: ${fullName}`);
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function run(script, args) {
  console.log(`\n== npm run ${[script, ...args].join(' ')}`);
  const npm = ['run', '--silent', script, '--', ...args];
  return spawnSync('npm', npm, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
