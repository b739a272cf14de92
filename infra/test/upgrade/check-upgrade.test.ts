import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkUpgrade } from '../../bin/check-upgrade';

const bucket = (name: string): object => ({
  Resources: { media: { Type: 'AWS::S3::Bucket', Properties: { BucketName: name } } },
});

let folder = '';
let lines: string[] = [];
const run = (...args: string[]): number => checkUpgrade(args, (line) => lines.push(line));

beforeEach(() => {
  lines = [];
  folder = mkdtempSync(join(tmpdir(), 'keelson-upgrade-test-'));
  write('shop-prod-storage.json', bucket('old'));
  const properties = { templateFile: 'production-storage.template.json', stackName: 'shop-prod-storage' };
  write('manifest.json', { artifacts: { 'production-storage': { type: 'aws:cloudformation:stack', properties } } });
});

afterEach(() => rmSync(folder, { recursive: true }));

test('an upgrade that replaces a bucket ends with 1 and says which, why and what to do', () => {
  write('production-storage.template.json', bucket('new'));
  expect(run('--deployed', folder, '--synthesized', folder)).toBe(1);
  expect(lines.join('\n')).toContain('STATEFUL_RESOURCE_LOST at shop-prod-storage/media');
  expect(lines.join('\n')).toContain('a change of BucketName');
});

test('with --replace it goes through', () => {
  write('production-storage.template.json', bucket('new'));
  expect(run('--deployed', folder, '--synthesized', folder, '--replace', 'media')).toBe(0);
});

test('an upgrade after which a bucket could be deleted with its stack ends with 1, unless it is named', () => {
  const { Resources } = bucket('old') as { Resources: { media: object } };
  const lax = { Resources: { media: { ...Resources.media, DeletionPolicy: 'Delete' } } };
  write('shop-prod-storage.json', { Resources: { media: { ...Resources.media, DeletionPolicy: 'Retain' } } });
  write('production-storage.template.json', lax);
  expect(run('--deployed', folder, '--synthesized', folder)).toBe(1);
  expect(lines.join('\n')).toContain('PROTECTION_LOST at shop-prod-storage/media');
  expect(run('--deployed', folder, '--synthesized', folder, '--unprotect', 'media')).toBe(0);
});

test('an upgrade that changes nothing ends with 0', () => {
  write('production-storage.template.json', bucket('old'));
  expect(run('--deployed', folder, '--synthesized', folder)).toBe(0);
});

test('fails with the usage when nobody says what is deployed', () => {
  expect(run()).toBe(2);
  expect(run('--deployed', folder, '--wrong')).toBe(2);
});

test('fails with the name of a file that is no template, rather than to find no loss in it', () => {
  write('production-storage.template.json', { Resources: [] });
  expect(run('--deployed', folder, '--synthesized', folder)).toBe(1);
  expect(lines.join('\n')).toContain('TEMPLATES_UNREADABLE');
  expect(run('--deployed', join(folder, 'nowhere'), '--synthesized', folder)).toBe(1);
});

function write(file: string, content: object): void {
  writeFileSync(join(folder, file), JSON.stringify(content));
}
