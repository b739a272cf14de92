import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './project';

let project: Project;

beforeEach(() => (project = new Project(1)));
afterEach(() => project.remove());

test.each([
  ['main.ts imports itself', `import { notes } from './environments/family';`],
  ['environments/index.ts exports', `import { notes } from './environments';`],
])('a chart that lies among the data is rendered anew when it changes, where it is one that %s', (_, imported) => {
  const family = read('notes.ts').replace('./lib/', '../lib/');
  project.write('environments/family.ts', family);
  appendFileSync(join(project.folder, 'environments/index.ts'), `export { notes } from './family';\n`);
  project.write('main.ts', read('main.ts').replace(`import { notes } from './notes';`, imported));
  expect(project.run('synth').stdout).toContain('2 files written');

  project.write('environments/family.ts', family.replace('value: 1,', 'value: 27,'));
  expect(project.run('synth').stdout).toContain('2 files written');
});

test('a change to the data alone renders only what gets other inputs', () => {
  project.run('synth');
  expect(rendered()).toBe(2);
  project.write('environments/count.ts', 'export const count = 2;\n');
  project.run('synth');
  expect(rendered()).toBe(4);
});

/** Bundles so far. */
function rendered(): number {
  return readdirSync(join(project.folder, '.keelson/cache')).filter((name) => name !== 'shelf').length;
}

function read(file: string): string {
  return readFileSync(join(project.folder, file), 'utf8');
}
