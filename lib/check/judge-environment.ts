import { oncePer } from '../manifest';
import type { Environment, Platform } from '../spec';
import { bundleOf } from './bundle-of';
import { digestOfData, type EnvironmentFacts } from './facts';
import type { Finding } from './finding';
import type { EnvironmentRule, ServiceRule, SpecRule, Target } from './rule';
import { ofEach } from './together';
import { digestOfService, digestOfSpec, specWithoutValues, withoutServices, type Ask } from './verdicts';

/** What rules that look further than an object are asked about. */
export interface JudgedEnvironment {
  readonly platform: Platform;
  readonly environment: Environment;
  readonly facts: EnvironmentFacts;
  readonly target: Target;
  /** Digest of all besides data that decides what rules say: code, custom kinds. */
  readonly code: string;
}

/** What the rules about one environment say, those of the spec after the others. */
export function judgeEnvironment(
  judged: JudgedEnvironment,
  rules: { readonly environment: readonly EnvironmentRule[]; readonly spec: readonly (SpecRule | ServiceRule)[] },
  ask: Ask,
): readonly Finding[] {
  return [
    ...rules.environment.flatMap((rule) => byObjects(rule, judged, ask)),
    ...rules.spec.flatMap((rule) =>
      rule.scope === 'service' ? byServices(rule, judged, ask) : bySpec(rule, judged, ask),
    ),
  ];
}

function byObjects(rule: EnvironmentRule, judged: JudgedEnvironment, ask: Ask): readonly Finding[] {
  const { facts, target } = judged;
  return ask({
    name: rule.code,
    rule,
    facts,
    context: () => surroundings(judged),
    judge: (all) => rule.check(all, target),
  });
}

function bySpec(rule: SpecRule, judged: JudgedEnvironment, ask: Ask): readonly Finding[] {
  const { facts, target, environment } = judged;
  return ask({
    name: rule.code,
    rule,
    facts,
    context: () => `${surroundings(judged)} ${digestOfSpec(environment)}`,
    judge: (all) => rule.check({ environment: specWithoutValues(environment), facts: all, target }),
  });
}

function byServices(rule: ServiceRule, judged: JudgedEnvironment, ask: Ask): readonly Finding[] {
  const { environment, facts: all } = judged;
  return ofEach(Object.values(environment.services), (service) =>
    ask({
      name: `${rule.code} ${service.name}`,
      rule,
      facts: all.ofBundle(bundleOf(service)),
      context: () => `${surroundings(judged)} ${digestOfService(service, environment)}`,
      judge: (facts) => rule.check({ service, environment: withoutServices(environment), facts }),
    }),
  );
}

/** All that decides what rules say of an environment besides its data. */
export const surroundings = oncePer(({ target: { crds: _, ...target }, code }: JudgedEnvironment): string =>
  digestOfData([code, target]),
);
