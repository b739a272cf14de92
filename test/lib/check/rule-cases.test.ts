import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rules, type Rule } from '../../../lib/check';
import { sayings, type RuleCases } from './rule-cases';

const caseFiles = filesIn(join(__dirname, 'rules')).filter((file) => file.endsWith('.cases.ts'));
const sources = ['lib/check/rules', 'lib/policy/statements'].flatMap(filesIn);
const fileOf = ({ code }: Rule): string => code.toLowerCase().replaceAll('_', '-');

test('every rule has a code, a file and cases of its own', () => {
  const files = rules.map(fileOf).sort();
  expect(files).toEqual([...new Set(files)]);
  expect(caseFiles.map((file) => basename(file, '.cases.ts')).sort()).toEqual(files);
  const missing = files.filter((file) => sources.filter((source) => basename(source, '.ts') === file).length !== 1);
  expect(missing).toEqual([]);
});

test('every rule has a page', () => {
  expect(rules.map(({ code }) => `docs/rules/${code}.md`).filter((file) => !existsSync(file))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.code, rule] as const))('%s', (_code, rule) => {
  let cases: RuleCases;

  beforeAll(async () => {
    const file = caseFiles.find((path) => basename(path, '.cases.ts') === fileOf(rule));
    if (file === undefined) throw new Error(`there is no cases file for ${rule.code}`);
    ({ cases } = (await import(file)) as { cases: RuleCases });
  });

  test('is shown by at least one example of each kind', () => {
    expect(cases.code).toBe(rule.code);
    expect([cases.passes, cases.fails, cases.doesNotApply].map((list) => list.length > 0)).toEqual([true, true, true]);
    expect(cases.fails.every(({ says }) => says.length > 0)).toBe(true);
  });

  test('reports what violates it, in these words', async () => {
    for (const given of cases.fails) expect(await sayings(rule, given)).toEqual(given.says);
  });

  test('says nothing about what satisfies it or is another thing', async () => {
    for (const given of [...cases.passes, ...cases.doesNotApply]) expect(await sayings(rule, given)).toEqual([]);
  });
});

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
