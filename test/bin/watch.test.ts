import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launcher, Project } from './project';

let project: Project;
let watching: ChildProcessWithoutNullStreams;
let said: string;

beforeEach(async () => {
  project = new Project(2);
  said = '';
  start();
  await untilSaid('watching;');
});
afterEach(async () => {
  const ended = new Promise((resolve) => watching.once('close', resolve));
  watching.kill();
  await ended;
  project.remove();
});

test('a saved file is rendered at once, and what is wrong with it is told until it is mended', async () => {
  expect(said).toContain('dist: 4 files written');
  expect(aFile()).toContain('hello');

  save('environments/greeting.ts', `export const greeting = 'welcome';\n`);
  await untilSaid('watching;');
  expect(said).toContain('dist: 4 files written');
  expect(aFile()).toContain('welcome');

  save('environments/greeting.ts', `export const greeting = ;\n`);
  await untilSaid('watching;');
  expect(said).toContain('environments/greeting.ts:1:');
  expect(aFile()).toContain('welcome');

  save('environments/count.ts', `export const count = 1;\n`);
  save('environments/greeting.ts', `export const greeting = 'welcome';\n`);
  await untilSaid('2 removed');
});

test('it waits for broken sources to be mended, also at its start', async () => {
  const ended = new Promise((resolve) => watching.once('close', resolve));
  watching.kill();
  await ended;
  project.write('environments/greeting.ts', `export const greeting = ;\n`);
  said = '';
  start();
  await untilSaid('watching;');
  expect(said).toContain('environments/greeting.ts:1:');

  save('environments/greeting.ts', `export const greeting = 'mended'.nothing.at.all;\n`);
  await untilSaid('watching;');
  expect(said).toContain('could not be loaded');

  save('environments/greeting.ts', `export const greeting = 'mended';\n`);
  await untilSaid('dist: 4 files written');
});

/** Forgets what was said before, and then saves a file. */
function save(file: string, text: string): void {
  said = '';
  project.write(file, text, new Date());
}

function start(): void {
  watching = spawn(process.execPath, [launcher, 'synth', '--watch'], { cwd: project.folder });
  for (const stream of [watching.stdout, watching.stderr]) stream.on('data', (text) => (said += String(text)));
}

async function untilSaid(text: string): Promise<void> {
  const end = Date.now() + 30_000;
  while (!said.includes(text)) {
    if (Date.now() > end) throw new Error(`nobody said "${text}", only:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function aFile(): string {
  const folder = join(project.folder, 'dist/one/platform/70-one-0');
  return readFileSync(join(folder, readdirSync(folder)[0] ?? ''), 'utf8');
}
