import { defineBundle, labelContext } from '../../lib/bundle';
import type { Environment } from '../../lib/spec';
import type { PolicyInputs } from './policy-chart';

/** What the cluster refuses, as the checks do. */
export const policyBundle = defineBundle<PolicyInputs>({
  name: 'policy',
  inputs: (environment) => ({
    'platform/70-policy': {
      namespace: environment.namespace,
      stage: environment.stage,
      registries: [environment.registry, ...environment.checks.registries],
      off: Object.keys(environment.checks.off),
      waived: waivedIn(environment),
      labels: labelContext(environment),
    },
  }),
  load: async () => (await import('./policy-chart')).PolicyChart,
});

function waivedIn({ name, checks }: Environment): readonly string[] {
  const waivers = Object.values(checks.waivers);
  return waivers.flatMap(({ code, environments }) => (environments?.includes(name) === false ? [] : [code]));
}
