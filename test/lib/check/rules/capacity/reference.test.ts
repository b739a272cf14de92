import { bundles } from '../../../../../charts';
import { nodeLabels as chartLabels } from '../../../../../charts/node-labels';
import { extensions } from '../../../../../extensions';
import { factsOf, type Facts, type SpecViolation } from '../../../../../lib/check';
import { capacityRules } from '../../../../../lib/check/rules/capacity';
import { networkRules } from '../../../../../lib/check/rules/network';
import { podRequests } from '../../../../../lib/check/rules/capacity/pods/pod-amounts';
import { podCounter } from '../../../../../lib/check/rules/capacity/pods/pod-counts';
import { nothing, plus } from '../../../../../lib/check/rules/capacity/pods/amounts';
import { compareQuantities, formatBytes, formatCpu } from '../../../../../lib/kubernetes';
import { renderManifests } from '../../../../../lib/render';
import { nodeLabels, peakDemand, type Environment } from '../../../../../lib/spec';
import { everyFeature } from '../../../../every-feature';
import { referencePlatform } from '../../../../reference-platform';
import { printViolation } from '../../print-violation';

const platforms = { reference: referencePlatform(), 'every feature': everyFeature() };
const environments: { readonly environment: Environment; readonly facts: Facts }[] = [];

beforeAll(async () => {
  for (const platform of Object.values(platforms)) {
    const rendered = await renderManifests(platform, [...bundles, ...extensions]);
    for (const { name, manifests } of rendered.environments) {
      const environment = platform.environments[name];
      if (environment !== undefined) environments.push({ environment, facts: factsOf(manifests) });
    }
  }
});

test('pods counted from the objects of an environment are those that its spec promises', () => {
  expect(environments).toHaveLength(4);
  for (const { environment, facts } of environments) {
    const count = podCounter(facts);
    const sum = facts.workloads.reduce((total, workload) => {
      const { steady, rollout, terminating } = count(workload);
      return plus(total, podRequests(workload), steady + rollout + terminating);
    }, nothing);

    const { pods, requests } = peakDemand(environment);
    expect(sum.pods).toBe(pods);
    expect(compareQuantities(formatCpu(sum.cpuMillis), requests.cpu)).toBe(0);
    expect(compareQuantities(formatBytes(sum.memoryBytes), requests.memory)).toBe(0);
    expect(compareQuantities(formatBytes(sum.ephemeralStorageBytes), requests.ephemeralStorage)).toBe(0);
  }
});

test('no capacity or network rule finds fault with the reference platform', () => {
  const target = { kubernetesVersion: '1.36', crds: new Map() } as const;
  const found = environments.slice(0, 3).flatMap(({ environment, facts }) =>
    [...capacityRules, ...networkRules].flatMap((rule): readonly SpecViolation[] => {
      if (rule.scope === 'spec') return rule.check({ environment, facts, target });
      return rule.scope === 'environment' ? rule.check(facts, target) : [];
    }),
  );
  expect(found.map(printViolation)).toEqual([]);
});

test('checks know nodes by the labels that charts ask for', () => {
  expect(nodeLabels).toEqual(chartLabels);
});
