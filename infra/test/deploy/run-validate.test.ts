import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runValidate } from '../../bin/infra/run-validate';

let project = '';
beforeEach(() => mkdirSync(join((project = mkdtempSync(join(tmpdir(), 'keelson-validate-'))), 'bin')));
afterEach(() => rmSync(project, { recursive: true }));

test.each([
  ['an error', 1, false, 'error BUDGET_EXCEEDED validate'],
  ['nothing but warnings', 0, true, ''],
])('with %s, what keelson says is shown only where it stops something', async (_, code, isValid, shown) => {
  const script = `process.stderr.write('error BUDGET_EXCEEDED ' + process.argv[2]); process.exitCode = ${code};`;
  writeFileSync(join(project, 'bin', 'keelson'), script);
  const told: string[] = [];

  expect(await runValidate(project, (text) => told.push(text))).toBe(isValid);
  expect(told.join('')).toBe(shown);
});
