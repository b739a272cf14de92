import type { Problem } from '../../../lib/problem';
import { PlatformError } from '../../../lib/problem';
import { resolvePlatform, type PlatformSource } from '../../../lib/spec';
import { loadPins, loadSource, resolveEdited } from './fixtures/load-platform';

const places = (problems: readonly Problem[]): string[] => problems.map(({ code, spec }) => `${code} ${spec}`).sort();

test('faults of several environments, services and files are all told in one run, each once', () => {
  const { problems } = resolveEdited([
    { file: 'base.ts', from: 'metrics: 9090', to: "metrics: '9090'" },
    { file: 'base.ts', from: "'0 2 * * *'", to: "'0 25 * * *'" },
    { file: 'dev.ts', from: "['costSaver']", to: "['costSavr']" },
    { file: 'production.ts', from: "tier: 'critical'", to: "teir: 'critical'" },
    { file: 'production.ts', from: 'search: {', to: 'serach: {' },
    { file: 'production.ts', from: 'dedicated: true', to: 'dedicated: 1' },
    { file: 'images/production.yaml', from: 'web:\n  tag: 1.2.3', to: 'web:\n  tag: latest' },
    { file: 'images/dev.yaml', from: 'web:\n  tag: 1.2.3', to: 'web:\n  tag: latest' },
  ]);
  expect(places(problems)).toEqual([
    'COMPONENT_UNKNOWN dev.components.0',
    'IMAGE_TAG dev.images.web.tag',
    'IMAGE_TAG production.images.web.tag',
    'SERVICE_UNKNOWN production.services.serach',
    'SPEC_FORM dev.services.report.schedule',
    'SPEC_TYPE dev.services.worker.ports.metrics',
    'SPEC_TYPE production.cluster.nodeGroups.compute.dedicated',
    'SPEC_UNKNOWN_KEY production.services.api.teir',
  ]);
});

test('two faults on one line with the same value are told apart', () => {
  const requests = "requests: { cpu: '250m', memory: '256Mi' }";
  const { problems } = resolveEdited([
    { file: 'base.ts', from: requests, to: "requests: { cpu: 'much', memory: 'much' }" },
  ]);
  // the component of dev sets cpu again
  expect(places(problems)).toEqual([
    'SPEC_FORM dev.services.api.resources.requests.memory',
    'SPEC_FORM production.services.api.resources.requests.cpu',
  ]);
});

test('one mistake in the defaults of a type is told once, not for every service', () => {
  const edit = { file: 'components/cost-saver.ts', from: "cpu: '50m'", to: "cpu: 'much'" };
  expect(places(resolveEdited([edit]).problems)).toEqual(['SPEC_FORM dev.services.api.resources.requests.cpu']);
});

test('a mistake in base is told once even where no files are known', () => {
  const source = loadSource();
  const worker = { ...source.base.values.services?.['worker'], ports: { metrics: 80 } };
  const services = { ...source.base.values.services, worker };
  const broken = { ...source, base: { values: { ...source.base.values, services } } };
  expect(places(problemsOf(broken))).toEqual(['SPEC_RANGE dev.services.worker.ports.metrics']);
});

test('a missing pin is told for every file that lacks it', () => {
  const edit = { file: 'base.ts', from: "type: 'worker'", to: "type: 'worker', image: 'jobs'" };
  const { problems } = resolveEdited([edit]);
  expect(places(problems)).toEqual([
    'IMAGE_PIN_MISSING dev.services.worker.image',
    'IMAGE_PIN_MISSING production.services.worker.image',
  ]);
});

test('a broken file of pins does not make every image a missing one', () => {
  const { problems } = resolveEdited([{ file: 'images/dev.yaml', from: 'worker:', to: 'web: {}\nworker:' }]);
  expect(problems.map(({ code }) => code)).toEqual(['IMAGE_FILE_BROKEN']);
});

test('an unknown key of a layer does not hide the other faults', () => {
  const { problems } = resolveEdited([
    { file: 'dev.ts', from: '} satisfies', to: '  comment: 1,\n} satisfies' },
    { file: 'production.ts', from: "tier: 'critical'", to: "tier: 'vital'" },
  ]);
  expect(places(problems)).toEqual(['SPEC_UNKNOWN_KEY dev.comment', 'SPEC_VALUE production.services.api.tier']);
});

function problemsOf(source: PlatformSource): readonly Problem[] {
  try {
    resolvePlatform(source, { pins: loadPins() });
  } catch (error) {
    if (error instanceof PlatformError) return error.problems;
    throw error;
  }
  return [];
}
