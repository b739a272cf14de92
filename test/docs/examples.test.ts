import { parse } from 'yaml';
import { resolvePlatform, type PinFile, type Platform, type PlatformSource } from '../../lib/spec';
import { readPins } from '../../lib/spec/images/read-pins';
import { isTree } from '../../lib/spec/layers';
import { PlatformError } from '../../lib/problem';
import { readExample, typeErrors, withExamples, type Example } from './examples';
import { blocksIn, pages } from './pages';

const examples = blocksIn('ts').map(readExample);
const sections = [...new Set(examples.map(sectionOf))];

const misspelt = `api: { exposure: { acess: 'public' } },\n`;
const broken = readExample({ language: 'ts', text: misspelt, heading: '', place: 'broken.md:1' });

test('the types of every example are right, and a field that does not exist is noticed', () => {
  expect(examples.length).toBeGreaterThan(15);
  expect(typeErrors([...examples, broken])).toEqual([expect.stringMatching(/^broken\.md:1: .*'acess' does not exist/)]);
});

test('an example that does not resolve is noticed', () => {
  expect(problemsOf(withExamples([broken])).join()).toContain('SPEC_UNKNOWN_KEY');
});

test.each(sections)('the examples of %s describe a platform without a problem', (section) => {
  expect(problemsOf(withSection(section))).toEqual([]);
});

test('the worked example of layers gives what its table says', () => {
  const { environments } = resolve(withSection('docs/environments.md, An example'));
  const page = pages().find(({ file }) => file === 'docs/environments.md');
  const table = (page?.text ?? '').matchAll(/^\| `(\w+)` *\| `(\w+)` *\| (\d+) /gm);
  const told = [...table].map(([, service = '', environment = '', replicas]) => {
    return { service, environment, minReplicas: Number(replicas) };
  });
  const resolved = told.map(({ service, environment }) => {
    const spec = environments[environment]?.services[service];
    return { service, environment, minReplicas: spec?.type === 'http' ? spec.scaling.minReplicas : undefined };
  });

  expect(told).toHaveLength(4);
  expect(told).toEqual(resolved);
});

const yaml = blocksIn('yaml');
const isPins = (text: string): boolean => text.includes('digest:');

test.each(yaml.filter(({ text }) => isPins(text)).map(({ place, text }) => [place, text]))(
  'the image pins at %s are accepted',
  (file, text) => {
    const { pins, problems } = readPins('dev', { file, text });
    expect(problems).toEqual([]);
    expect(Object.keys(pins)).not.toEqual([]);
  },
);

test('all other YAML of the docs is well formed', () => {
  for (const { text } of yaml.filter((block) => !isPins(block.text))) expect(isTree(parse(text))).toBe(true);
});

/** Examples of one section belong together: a service, and what an environment changes of it. */
function sectionOf({ place, heading }: Example): string {
  return `${place.split(':')[0]}, ${heading}`;
}

function withSection(section: string): PlatformSource {
  return withExamples(examples.filter((example) => sectionOf(example) === section));
}

function problemsOf(source: PlatformSource): string[] {
  try {
    resolve(source);
    return [];
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return error.problems.map(({ code, spec, message }) => `${code} ${spec}: ${message}`);
  }
}

/** With a pin for everything that may be an image. */
function resolve(source: PlatformSource): Platform {
  const text = [...new Set(imagesIn(source))].map(
    (name) => `${name}: { tag: 1.0.0, digest: sha256:${'0'.repeat(64)} }\n`,
  );
  const pins = Object.keys(source.environments).map((name): [string, PinFile] => [
    name,
    { file: name, text: text.join('') },
  ]);
  return resolvePlatform(source, { pins: Object.fromEntries(pins) });
}

function imagesIn(value: unknown): string[] {
  if (!isTree(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'image' && typeof inner === 'string') return [inner];
    return [...(key === 'services' && isTree(inner) ? Object.keys(inner) : []), ...imagesIn(inner)];
  });
}
