import { toldOnce } from '../../../lib/check/told-once';
import type { Problem } from '../../../lib/problem';

function problem(environment: string, change: Partial<Problem> = {}): Problem {
  return {
    code: 'PROBE_INVALID',
    severity: 'error',
    spec: `${environment}.services.api`,
    object: `Deployment/shop-${environment}/api`,
    field: 'spec.template',
    message: 'the probe has no handler',
    file: 'environments/base.ts',
    line: 12,
    ...change,
  };
}

const messages = (problems: readonly Problem[]): string[] => toldOnce(problems).map(({ message }) => message);

test('one mistake of a layer is told once, and names the other environments', () => {
  expect(messages([problem('dev'), problem('staging'), problem('production')])).toEqual([
    'the probe has no handler (also in staging, production)',
  ]);
});

test.each<[string, Partial<Problem>]>([
  ['another line', { line: 13 }],
  ['another field', { field: 'spec.replicas' }],
  ['another object', { object: 'Deployment/shop-staging/web' }],
  ['another message', { message: 'another' }],
  ['another code', { code: 'PORT_INVALID' }],
])('%s is another mistake', (_, change) => {
  expect(messages([problem('dev'), problem('staging', change)])).toHaveLength(2);
});

test('without a place in the sources, environments may have made the same mistake twice', () => {
  const nowhere = { file: undefined, line: undefined } as unknown as Partial<Problem>;
  expect(messages([problem('dev', nowhere), problem('staging', nowhere)])).toHaveLength(2);
});
