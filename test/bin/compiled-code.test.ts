import { appendFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './project';

let project: Project;
let code: string;

beforeEach(() => {
  project = new Project(3);
  code = join(project.folder, '.keelson/code');
});
afterEach(() => project.remove());

const inode = (file: string): number => statSync(join(code, file)).ino;

test('a run that ends well keeps the code that was compiled, and the next one takes it as it is', () => {
  expect(project.run('synth')).toMatchObject({ status: 0 });
  expect(readdirSync(code)).toContain('engine.cjs');
  const before = inode('engine.cjs');
  change('evening');
  expect(project.run('synth')).toMatchObject({ status: 0 });
  expect(inode('engine.cjs')).toBe(before);
});

test('another command adds the functions that it calls', () => {
  project.run('synth');
  const before = inode('engine.cjs');
  project.run('list');
  expect(inode('engine.cjs')).not.toBe(before);
  expect(readFileSync(join(code, 'engine.cjs'), 'latin1').split('\n')[0]).toMatch(/ synth,list$/);
});

test('a run that fails keeps nothing: it may not have come far', () => {
  project.write('environments/count.ts', 'export const count = 1;\nthrow new Error("broken");\n');
  expect(project.run('synth').status).not.toBe(0);
  expect(existsSync(code)).toBe(false);
});

test.each([
  ['other bytes', (bytes: Buffer) => bytes.map((byte, index) => (index % 997 === 500 ? byte ^ 255 : byte))],
  ['half of it', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['nothing', () => Buffer.alloc(0)],
])('compiled code that is damaged (%s) is made anew, and the result is right', (_, damage) => {
  project.run('synth');
  for (const file of readdirSync(code)) writeFileSync(join(code, file), damage(readFileSync(join(code, file))));
  const damaged = readFileSync(join(code, 'engine.cjs'));
  change('night');
  expect(project.run('synth')).toMatchObject({ status: 0, stderr: '' });
  expect(readFileSync(join(project.folder, 'dist/one/platform/70-one-0', rendered()), 'utf8')).toContain('night');
  expect(readFileSync(join(code, 'engine.cjs')).equals(damaged)).toBe(false);
});

test('a bug is told with the lines of the sources, also when its code was compiled before', () => {
  project.run('synth');
  appendFileSync(
    join(project.folder, 'main.ts'),
    `\nsetTimeout(() => resolvePlatform(null as never, null as never));\n`,
  );
  const { stderr } = project.run('list');
  expect(stderr).toMatch(/lib\/spec\/resolve\/resolve-platform\.ts:\d+/);
});

function change(greeting: string): void {
  project.write('environments/greeting.ts', `export const greeting = '${greeting}';\n`);
}

function rendered(): string {
  return readdirSync(join(project.folder, 'dist/one/platform/70-one-0'))[0] ?? '';
}
