import { kubernetesVersions, validateObject } from '../../../lib/kubernetes';
import { fieldAt, listOf, type KubernetesObject } from '../../../lib/manifest';
import { admissionPolicies, statements, type AdmissionOptions } from '../../../lib/policy';

const options: AdmissionOptions = {
  prefix: 'keelson',
  validationActions: ['Deny', 'Audit'],
  namespaceSelector: { matchLabels: { 'app.kubernetes.io/part-of': 'shop' } },
  registries: ['ghcr.io/acme'],
  stage: 'production',
};
const objects = admissionPolicies(options);
const policies = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicy');
const bindings = objects.filter(({ kind }) => kind === 'ValidatingAdmissionPolicyBinding');

test.each(kubernetesVersions)('an API server of %s takes policies and bindings by their schema', (version) => {
  expect(objects.flatMap((object) => validateObject(object, { version }))).toEqual([]);
});

test('every statement that CEL can say is one validation, which answers with its code', () => {
  const messages = policies.flatMap(validationsOf).map(({ message }) => message);
  const expected = statements.flatMap(({ code, cel }) => (cel === undefined ? [] : [`${code}: ${cel.message}`]));
  expect(messages).toEqual(expected);
  expect(messages.filter((message) => message.includes('\n'))).toEqual([]); // the API server refuses those
});

test('a policy has the variables that its expressions name, each before its use', () => {
  for (const policy of policies) {
    const variables = listOf(fieldAt(policy, 'spec', 'variables')).map(expressionOf);
    const names = listOf(fieldAt(policy, 'spec', 'variables')).map((variable) => fieldAt(variable, 'name'));
    const steps = [...variables, ...validationsOf(policy).map(({ expression }) => expression)];
    const missing = steps.flatMap((step, index) =>
      namesWithin(step).filter((name) => !names.slice(0, index).includes(name)),
    );
    expect(missing).toEqual([]);
    expect(names.filter((name) => !steps.some((step) => namesWithin(step).includes(String(name))))).toEqual([]);
  }
});

test('what depends on the site stands in the policies as constants', () => {
  const text = JSON.stringify(policies);
  expect(text).toContain(`{"name":"registries","expression":"['ghcr.io/acme']"}`);
  expect(text).toContain(`{"name":"stage","expression":"'production'"}`);
});

test('a quote in a setting does not end the text that it stands in', () => {
  const [policy] = admissionPolicies({ ...options, registries: ["a'] + ['b\\"], includes: isAboutRegistries });
  expect(fieldAt(policy, 'spec', 'variables', 0, 'expression')).toBe("['a\\'] + [\\'b\\\\']");
});

test('a validation about some kinds of a policy lets the others pass', () => {
  const network = policies.find(({ metadata }) => metadata.name === 'keelson-network');
  const external = validationsOf(network).find(({ message }) => message.startsWith('SERVICE_EXTERNAL_IP'));
  expect(external?.expression).toMatch(/^!\(object\.kind in \['Service'\]\) \|\| \(/);
});

test('pods are judged when a debug container is added to them', () => {
  const pods = policies.find(({ metadata }) => metadata.name === 'keelson-pods');
  const rules = JSON.stringify(fieldAt(pods, 'spec', 'matchConstraints', 'resourceRules'));
  expect(rules).toContain('"pods/ephemeralcontainers"');
});

test('each policy is bound to the chosen namespaces with the chosen actions', () => {
  const bound = bindings.map(({ spec }) => fieldAt(spec, 'policyName'));
  expect(bound).toEqual(policies.map(({ metadata }) => metadata.name));
  for (const { spec } of bindings) {
    expect(fieldAt(spec, 'validationActions')).toEqual(['Deny', 'Audit']);
    expect(fieldAt(spec, 'matchResources', 'namespaceSelector')).toEqual(options.namespaceSelector);
  }
});

test('statements that a cluster does not enforce are left out, and policies that are then empty', () => {
  const few = admissionPolicies({ ...options, includes: isAboutRegistries });
  expect(few.map(({ metadata }) => metadata.name)).toEqual(['keelson-images', 'keelson-images']);
  expect(validationsOf(few[0]).map(({ message }) => message.split(':')[0])).toEqual(['IMAGE_REGISTRY_NOT_ALLOWED']);
});

function isAboutRegistries({ code }: { readonly code: string }): boolean {
  return code === 'IMAGE_REGISTRY_NOT_ALLOWED';
}

function validationsOf(policy: KubernetesObject | undefined): readonly { expression: string; message: string }[] {
  return listOf(fieldAt(policy, 'spec', 'validations')) as { expression: string; message: string }[];
}

function expressionOf(variable: unknown): string {
  return String(fieldAt(variable, 'expression'));
}

function namesWithin(expression: string): readonly string[] {
  return [...expression.matchAll(/\bvariables\.(\w+)/g)].map(([, name = '']) => name);
}
