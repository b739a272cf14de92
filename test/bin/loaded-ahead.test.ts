import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/cli/run';
import { Project } from './project';

let project: Project;
beforeEach(() => {
  project = new Project(3);
});
afterEach(() => project.remove());

test('sources that ask more of keelson than they did before get it', () => {
  expect(project.run('list')).toMatchObject({ status: 0 });
  const notes = readFileSync(join(project.folder, 'notes.ts'), 'utf8');
  const asking = notes.replace('description: greeting', `description: apiGroup('apps/v1') + ' say ' + greeting`);
  project.write('notes.ts', `import { apiGroup } from './lib/manifest';\n${asking}`);

  expect(project.run('synth')).toMatchObject({ status: 0, stderr: '' });
  const texts = Object.values(filesBelow(join(project.folder, 'dist')));
  expect(texts.some((text) => text.includes('apps say hello'))).toBe(true);
});

test('sources that are broken are told with every error, whether the engine is there or not', () => {
  const broken = `import './nowhere';\nimport './neither';\n`;
  const { folder } = project;
  const main = readFileSync(join(folder, 'main.ts'), 'utf8');
  project.write('main.ts', `${broken}${main}`);
  const first = project.run('synth');
  project.write('main.ts', main);
  project.run('list');
  project.write('main.ts', `${broken}${main}`);

  expect(first.stderr).toContain('Could not resolve "./neither"');
  expect(project.run('synth')).toMatchObject({ status: first.status, stderr: first.stderr });
});
