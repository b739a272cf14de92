import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './pages';

const pages = ['services.md', 'environments.md'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-fields-'));
  cpSync(join(project, 'docs'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the tables of fields are those that the schemas give, whatever stood there before', () => {
  for (const page of pages) {
    const emptied = textOf(folder, page).replace(/(<!-- begin (\w+).*?-->)[^]*?(<!-- end \2 -->)/g, '$1\n$3');
    expect(emptied.length).toBeLessThan(textOf(folder, page).length);
    writeFileSync(join(folder, page), emptied);
  }
  execFileSync(process.execPath, [join(project, 'scripts/docs/fields.mjs'), '--folder', folder]);

  for (const page of pages) expect(textOf(folder, page)).toBe(textOf(join(project, 'docs'), page));
});

function textOf(of: string, page: string): string {
  return readFileSync(join(of, page), 'utf8');
}
