import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { work } from '../../bench/checks/scenarios';
import { keelson } from '../../bench/keelson/figures';
import { parseOptions } from '../../bench/options';
import { planOf } from '../../bench/plan';

const size = { services: 1000, environments: 3 };

test.each([
  [['--rounds', 'many'], '--rounds is a number'],
  [['--sizes', '10x'], '--sizes takes sizes such as 1000x3, found 10x'],
  [['--write', '--only', 'helm'], '--write needs all figures'],
  [['--fast'], "Unknown option '--fast'"],
])('fails for %j and says what is accepted', (args, message) => {
  expect(() => parseOptions(args)).toThrow(message);
});

test('a size without environments has one', () => {
  expect(parseOptions(['--sizes', '10,100x3']).sizes).toEqual([
    { services: 10, environments: 1 },
    { services: 100, environments: 3 },
  ]);
});

test('--check measures what a promise needs and nothing else', () => {
  const { isWanted } = planOf(parseOptions(['--check']));

  expect(isWanted({ tool: keelson, what: 'cold', size })).toBe(true);
  expect(isWanted({ tool: keelson, what: 'cold', size: { ...size, services: 10 } })).toBe(false);
  expect(isWanted({ tool: work.tool, what: work.checking, size: { services: 1000, environments: 1 } })).toBe(true);
});

test('--only measures tools of that name', () => {
  const { isWanted } = planOf(parseOptions(['--only', 'helm,jsonnet']));

  expect(['helm template', 'jsonnet', keelson].map((tool) => isWanted({ tool, what: 'cold', size }))).toEqual([
    true,
    true,
    false,
  ]);
});

test('wrong arguments end the command with 2 and print the usage', () => {
  const script = join(__dirname, '../../bench/run.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, '--fast'], { encoding: 'utf8' });

  expect({ status, stdout }).toEqual({ status: 2, stdout: expect.stringContaining('npm run bench -- [options]') });
});
