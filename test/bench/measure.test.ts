import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleave } from '../../bench/measure/interleave';
import { runSteps } from '../../bench/measure/run-steps';
import type { Scenario } from '../../bench/measure/scenario';
import type { Step } from '../../bench/measure/step';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-bench-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('rounds are interleaved, and a slow figure gets no round beyond its budget', () => {
  const told: string[] = [];
  const [quick, slow] = ['quick', 'slow'].map((tool): Scenario => ({ tool, what: 'cold', steps: [stepOf(tool)] }));
  const results = interleave(
    [quick, slow].filter((one) => one !== undefined),
    {
      rounds: 3,
      budgetMs: 1500,
      tell: ({ tool }, round) => told.push(`${tool} ${round}`),
      run: ([step]) => ({ wallMs: step?.command === 'slow' ? 800 : 100 }),
    },
  );

  expect(told.slice(0, 3)).toEqual(['quick 1', 'slow 1', 'quick 2']);
  expect([...results.values()].map((runs) => runs.length)).toEqual([3, 1]);
});

test('what a command says does not count is left out of its time', () => {
  const script = `const { writeFileSync } = require('node:fs'); setTimeout(() => writeFileSync('spent', '1000000'), 200);`;
  const step = { command: process.execPath, args: ['-e', script], cwd: folder };
  const [all, counted] = [runSteps([step]), runSteps([{ ...step, leftOut: join(folder, 'spent') }])];

  expect(all.wallMs).toBeGreaterThan(200);
  expect(counted.wallMs).toBeLessThan(0);
});

test('fails with what a command says when it fails', () => {
  const step = { command: process.execPath, args: ['-e', 'throw new Error("no chart")'], cwd: folder };

  expect(() => runSteps([step])).toThrow('no chart');
});

function stepOf(command: string): Step {
  return { command, args: [], cwd: folder };
}
