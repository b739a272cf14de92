import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError, PlatformError } from '../../../lib/problem';
import { isTemplate, type CloudTemplate, type Templates } from '../../lib/upgrade';

const suffix = '.json';

/**
 * Templates of deployed stacks from a folder: `<name of the stack>.json` each, as
 * `aws cloudformation get-template --template-stage Original --query TemplateBody` prints them.
 *
 * @throws PlatformError TEMPLATES_UNREADABLE
 */
export function deployedTemplates(folder: string): Templates {
  const files = attempt(folder, () => readdirSync(folder)).filter((file) => file.endsWith(suffix));
  return new Map(files.map((file) => [file.slice(0, -suffix.length), readTemplate(join(folder, file))]));
}

/**
 * Templates that `cdk synth` wrote, by the name of their stack.
 *
 * @throws PlatformError TEMPLATES_UNREADABLE
 */
export function synthesizedTemplates(folder: string): Templates {
  const manifest: unknown = readJson(join(folder, 'manifest.json'));
  const stacks = Object.entries(blockAt(manifest, 'artifacts')).flatMap(([id, artifact]) => stackOf(id, artifact));
  return new Map(stacks.map(({ name, file }) => [name, readTemplate(join(folder, file))]));
}

function stackOf(id: string, artifact: unknown): readonly { readonly name: string; readonly file: string }[] {
  const { templateFile: file, stackName: name = id } = blockAt(artifact, 'properties');
  return typeof file === 'string' && typeof name === 'string' ? [{ name, file }] : [];
}

/** A block within parsed JSON; an empty one where there is none. */
export function blockAt(value: unknown, key: string): { readonly [key: string]: unknown } {
  const block: unknown = isBlock(value) ? value[key] : undefined;
  return isBlock(block) ? block : {};
}

function isBlock(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function readTemplate(file: string): CloudTemplate {
  const template = readJson(file);
  if (isTemplate(template)) return template;
  throw unreadable(file, 'this is no template of CloudFormation');
}

function readJson(file: string): unknown {
  const text = attempt(file, () => readFileSync(file, 'utf8'));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(file, `this is no JSON: ${error instanceof Error ? error.message : 'unknown error'}`);
  }
}

function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (isSystemError(error)) throw unreadable(file, `this cannot be read: ${error.message}`);
    throw error;
  }
}

function unreadable(file: string, message: string): PlatformError {
  return new PlatformError([{ code: 'TEMPLATES_UNREADABLE', severity: 'error', message, file }]);
}
