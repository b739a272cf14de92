import { App } from 'cdk8s';
import { policyBundle } from '../../../charts/policy';
import { isNamespaced, validateObject } from '../../../lib/kubernetes';
import { fieldAt, listOf, type KubernetesObject } from '../../../lib/manifest';
import { statements, type PolicyStatement } from '../../../lib/policy';
import type { CheckSettings, Environment } from '../../../lib/spec';
import { referenceEnvironment } from '../../reference-platform';

const production = referenceEnvironment('production');
const until = { reason: 'until the vendor mends it', owner: 'search-team', expires: '2099-12-31' };

test('outside development, what the checks call an error is denied, and what they warn of is warned of', async () => {
  const objects = await render(production);

  expect(codesOf(objects, 'Deny')).toEqual(codesBy(({ severity }) => severity === 'error'));
  expect(codesOf(objects, 'Warn')).toEqual(codesBy(({ severity }) => severity === 'warning'));
});

test('in development nothing is denied', async () => {
  const objects = await render(referenceEnvironment('dev'));

  expect(codesOf(objects, 'Deny')).toEqual([]);
  expect(codesOf(objects, 'Warn')).toEqual(codesBy(({ severity }) => severity !== 'note'));
});

test('only the namespace of the environment is judged, so neither node agents nor add-ons are', async () => {
  const bindings = (await render(production)).filter(({ kind }) => kind.endsWith('Binding'));

  expect(bindings.length).toBeGreaterThan(10);
  for (const binding of bindings) {
    expect(fieldAt(binding, 'spec', 'matchResources')).toEqual({
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': production.namespace } },
    });
  }
});

test('no object of the whole cluster is judged but namespaces, whose own labels a selector reads', async () => {
  const resources = new Set((await render(production)).flatMap(resourcesOf));

  expect([...resources].filter((resource) => resource.startsWith('cluster'))).toEqual([]);
  expect(resources).toContain('rolebindings');
  const clusterWide = statements.flatMap(({ subject }) =>
    subject === 'pods' ? [] : subject.filter(({ kind, group }) => isNamespaced(versionOf(group), kind) === false),
  );
  const left = clusterWide.filter(({ resource }) => resources.has(resource)).map(({ kind }) => kind);
  expect(new Set(left)).toEqual(new Set(['Namespace']));
});

test('each policy stands beside its binding, and two environments in one cluster share no name', async () => {
  const names = (await render(production)).map(({ kind, metadata }) => `${kind}/${metadata.name}`);
  const others = (await render(referenceEnvironment('staging'))).map(
    ({ kind, metadata }) => `${kind}/${metadata.name}`,
  );

  const bound = names.filter((name) => name.includes('Binding/')).map((name) => name.replace('Binding/', '/'));
  expect(bound).toEqual(names.filter((name) => !name.includes('Binding/')));
  expect(names.filter((name) => others.includes(name))).toEqual([]);
});

test('images may come from the registry of the environment and from those that the checks let pass', async () => {
  const objects = await render(withChecks(production, { registries: ['public.ecr.aws'] }));

  expect(JSON.stringify(objects)).toContain(`"['${production.registry}', 'public.ecr.aws']"`);
});

test('a rule that is switched off is off in the cluster too', async () => {
  const objects = await render(withChecks(production, { off: { ROOT_ALLOWED: { reason: 'legacy images' } } }));

  expect([...codesOf(objects, 'Deny'), ...codesOf(objects, 'Warn')]).not.toContain('ROOT_ALLOWED');
});

test('a rule that is waived warns where the waiver holds, because pods are judged beside their waived workload', async () => {
  const waiver = { code: 'ROOT_ALLOWED', object: 'Deployment/search', environments: ['production'], ...until };
  const waived = { waivers: { search: waiver } };

  expect(codesOf(await render(withChecks(production, waived)), 'Warn')).toContain('ROOT_ALLOWED');
  const staging = referenceEnvironment('staging');
  expect(codesOf(await render(withChecks(staging, waived)), 'Deny')).toContain('ROOT_ALLOWED');
});

test.each(['1.32', '1.36'] as const)('an API server of %s takes every object by its schema', async (version) => {
  expect((await render(production)).flatMap((object) => validateObject(object, { version }))).toEqual([]);
});

async function render(environment: Environment): Promise<readonly KubernetesObject[]> {
  const app = new App();
  const builder = await policyBundle.load();
  for (const inputs of Object.values(policyBundle.inputs(environment))) builder.build(app, structuredClone(inputs));
  return app.charts.flatMap((chart): KubernetesObject[] => chart.toJson());
}

function withChecks(environment: Environment, checks: Partial<CheckSettings>): Environment {
  const settings: CheckSettings = { off: {}, waivers: {}, registries: [], ...checks };
  return Object.assign({ ...environment }, { checks: settings });
}

/** Codes of the statements that are bound with an action, in alphabetical order. */
function codesOf(objects: readonly KubernetesObject[], action: string): readonly string[] {
  const bindings = objects.filter(({ spec }) => listOf(fieldAt(spec, 'validationActions')).includes(action));
  const bound = bindings.map(({ spec }) => fieldAt(spec, 'policyName'));
  const policies = objects.filter(({ kind, metadata }) => !kind.endsWith('Binding') && bound.includes(metadata.name));
  const validations = policies.flatMap(({ spec }) => listOf(fieldAt(spec, 'validations')));
  return validations.map((each) => String(fieldAt(each, 'message')).replace(/:.*/, '')).sort();
}

function codesBy(isWanted: (statement: PolicyStatement) => boolean): readonly string[] {
  return statements.flatMap((each) => (each.cel !== undefined && isWanted(each) ? [each.code] : [])).sort();
}

function resourcesOf({ spec }: KubernetesObject): readonly string[] {
  const rules = listOf(fieldAt(spec, 'matchConstraints', 'resourceRules'));
  return rules.flatMap((rule) => listOf(fieldAt(rule, 'resources'))).map(String);
}

function versionOf(group: string): string {
  return group === '' ? 'v1' : `${group}/v1`;
}
