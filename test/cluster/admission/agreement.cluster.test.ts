import fc from 'fast-check';
import type { KubernetesObject } from '../../../lib/manifest';
import { admissionPolicies, statements, type PolicySettings } from '../../../lib/policy';
import { ApiError, startCluster, type Cluster } from '..';
import { bindPolicies } from './bind-policies';
import { codesByRules } from './codes-by-rules';
import { codesByServer, dryRun } from './codes-by-server';
import { differences } from './differences';
import { filledIn } from './filled-in';
import { asPodSecurity, podSecurityCodes } from './pod-security-codes';
import { policyCases, type PolicyCase } from './policy-cases';
import { anyPodObject } from './random/any-pod-object';

/** `KEELSON_RUNS=3000` looks longer. */
const runs = Number(process.env['KEELSON_RUNS'] ?? 300);

let cluster: Cluster;

beforeAll(async () => {
  cluster = await startCluster();
  const labels = {
    'pod-security.kubernetes.io/warn': 'restricted',
    'pod-security.kubernetes.io/warn-version': 'v1.36',
  };
  for (const metadata of [{ name: 'shop' }, { name: 'restricted', labels }]) {
    await cluster.client.create({ apiVersion: 'v1', kind: 'Namespace', metadata });
    // without them the server refuses pods
    for (const name of ['default', 'api']) {
      const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: metadata.name } };
      await cluster.client.apply(account, { force: true });
    }
  }
});
afterAll(() => cluster.stop());

test('the API server warns of exactly what our checks report of every object of their cases', async () => {
  const cases = await policyCases();
  const groups = new Map<string, PolicyCase[]>();
  for (const one of cases) {
    const key = JSON.stringify(one.settings);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const told = new Set<string>();
  const found: { [place: string]: string } = {};
  for (const group of groups.values()) {
    const unbind = await bindAsWarnings(group[0]?.settings ?? {});
    for (const one of group) {
      const difference = await compare(one, told);
      if (difference !== undefined) found[one.place] = difference;
    }
    await unbind();
  }

  expect(found).toEqual(Object.fromEntries(Object.entries(differences).map(([place, each]) => [place, each.found])));
  expect(statements.flatMap(({ code, cel }) => (cel === undefined || told.has(code) ? [] : [code]))).toEqual([]);
  expect(cases.length).toBeGreaterThan(200);
});

test('of any pod, whoever makes it, the API server warns as our checks do', async () => {
  const unbind = await bindAsWarnings({});
  let judged = 0;
  const property = fc.asyncProperty(anyPodObject, async (body) => {
    const answer = await codesByServer(cluster.client, body);
    if ('refusal' in answer || answer.isCut) return;
    judged += 1;
    expect(answer.codes).toEqual(codesByRules(filledIn(body), {}));
  });
  await fc.assert(property, { numRuns: runs });
  await unbind();

  expect(judged).toBeGreaterThan(runs / 2); // else the generator makes nothing that could differ
});

test('of any pod, our checks report what Pod Security reports', async () => {
  let judged = 0;
  const property = fc.asyncProperty(anyPodObject, async (body) => {
    if (body.kind === 'Rollout') return; // Pod Security knows the kinds of Kubernetes alone
    const moved = { ...body, metadata: { ...body.metadata, namespace: 'restricted' } };
    const warnings = await warningsOf(moved);
    if (warnings === undefined) return;
    judged += 1;
    expect(asPodSecurity(codesByRules(filledIn(moved), {}))).toEqual(podSecurityCodes(warnings));
  });
  await fc.assert(property, { numRuns: runs });

  expect(judged).toBeGreaterThan(runs / 2);
});

/** Undefined where the server refuses the object. */
async function warningsOf(body: KubernetesObject): Promise<readonly string[] | undefined> {
  try {
    return (await dryRun(cluster.client, body)).warnings;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

function bindAsWarnings(settings: PolicySettings): Promise<() => Promise<void>> {
  const options = { ...settings, prefix: 'k', validationActions: ['Warn'] as const, namespaceSelector: {} };
  return bindPolicies(cluster.client, admissionPolicies(options));
}

/** Nothing where both say the same. */
async function compare({ body, settings }: PolicyCase, told: Set<string>): Promise<string | undefined> {
  const answer = await codesByServer(cluster.client, body);
  if ('refusal' in answer) return `refused: ${answer.refusal}`;
  for (const code of answer.codes) told.add(code);
  const ours = codesByRules(body, settings);
  const onlyOurs = ours.filter((code) => !answer.codes.includes(code));
  const onlyTheirs = answer.codes.filter((code) => !ours.includes(code));
  const parts = [
    ...(onlyOurs.length > 0 ? [`only the checks: ${onlyOurs.join(', ')}`] : []),
    ...(onlyTheirs.length > 0 ? [`only the cluster: ${onlyTheirs.join(', ')}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}
