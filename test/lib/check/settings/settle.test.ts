import type { EnvironmentFinding } from '../../../../lib/check/finding';
import { settle } from '../../../../lib/check/settings';
import type { CheckSettings, Waiver } from '../../../../lib/spec';

const rules = [{ code: 'IMAGE_NOT_PINNED' }, { code: 'PORT_INVALID' }];
const today = '2026-11-21';
const waiver: Waiver = {
  code: 'IMAGE_NOT_PINNED',
  object: 'Deployment/api',
  reason: 'the vendor publishes no digests',
  owner: 'shop-team',
  expires: '2026-12-31',
};

function finding(change: Partial<EnvironmentFinding> = {}, kind = 'Deployment', name = 'api'): EnvironmentFinding {
  const object = { apiVersion: 'apps/v1', kind, namespace: 'shop', name, bundle: 'services/api' };
  const said = { code: 'IMAGE_NOT_PINNED', severity: 'error', message: 'the image has no digest' } as const;
  return { environment: 'production', ...said, object, ...change };
}

function settled(settings: Partial<CheckSettings>, findings: readonly EnvironmentFinding[] = [finding()]) {
  const { open, waived, problems } = settle(
    findings,
    { off: {}, waivers: {}, registries: [], ...settings },
    { today, rules },
  );
  return {
    open: open.length,
    waived: waived.map(({ name }) => name),
    problems: problems.map(({ code, spec }) => `${code} ${spec}`),
  };
}

test('a rule that is switched off says nothing, and the others still do', () => {
  const off = { IMAGE_NOT_PINNED: { reason: 'pins come later' } };
  expect(settled({ off }, [finding(), finding({ code: 'PORT_INVALID' })])).toEqual({
    open: 1,
    waived: [],
    problems: [],
  });
});

test('a waiver covers its object, and names itself for it', () => {
  expect(settled({ waivers: { vendor: waiver } })).toEqual({ open: 0, waived: ['vendor'], problems: [] });
});

test.each([
  ['another code', finding({ code: 'PORT_INVALID' })],
  ['another environment', finding({ environment: 'dev' })],
  ['another kind', finding({}, 'StatefulSet')],
  ['another name', finding({}, 'Deployment', 'api-2')],
])('a waiver does not cover %s', (_, other) => {
  const waivers = { vendor: { ...waiver, environments: ['production'] } };
  expect(settled({ waivers }, [finding(), other])).toEqual({ open: 1, waived: ['vendor'], problems: [] });
});

test.each([
  ['*/*', true],
  ['Deployment/*', true],
  ['*/a*', true],
  ['*/*i', true],
  ['*/a*p*i', true],
  ['*/a*a*i', false],
  ['*/api*api', false],
  ['StatefulSet/*', false],
])('the pattern %s covers Deployment/api: %s', (object, isCovered) => {
  expect(settled({ waivers: { vendor: { ...waiver, object } } }).open).toBe(isCovered ? 0 : 1);
});

test('a waiver holds through its last day, and is a problem on the next', () => {
  expect(settled({ waivers: { vendor: { ...waiver, expires: today } } })).toEqual({
    open: 0,
    waived: ['vendor'],
    problems: [],
  });
  expect(settled({ waivers: { vendor: { ...waiver, expires: '2026-11-20' } } })).toEqual({
    open: 1,
    waived: [],
    problems: ['WAIVER_EXPIRED checks.waivers.vendor.expires'],
  });
});

test('a waiver that nothing needs is a problem', () => {
  expect(settled({ waivers: { vendor: waiver } }, [])).toEqual({
    open: 0,
    waived: [],
    problems: ['WAIVER_UNUSED checks.waivers.vendor'],
  });
});

test('a code that no rule has is a problem, with the code that was meant', () => {
  const settings = {
    off: { IMAGE_NOT_PIN: { reason: 'pins come later' } },
    waivers: { vendor: { ...waiver, code: 'PORT_INVALD' } },
    registries: [],
  };
  const { problems } = settle([], settings, { today, rules });
  expect(problems.map(({ code, found, fix }) => [code, found, fix])).toEqual([
    ['CHECK_UNKNOWN_CODE', 'IMAGE_NOT_PIN', 'did you mean "IMAGE_NOT_PINNED"?'],
    ['CHECK_UNKNOWN_CODE', 'PORT_INVALD', 'did you mean "PORT_INVALID"?'],
  ]);
});
