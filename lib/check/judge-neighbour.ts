import type { Environment } from '../spec';
import { bundleOf } from './bundle-of';
import { factsFrom, type FactSource } from './facts';
import { findingsBy, type EnvironmentFinding, type Finding } from './finding';
import { surroundings, type JudgedEnvironment } from './judge-environment';
import type { NeighbourRule, Neighbourhood } from './rule';
import { digestOfRest, digestOfService, withoutServices, type Ask } from './verdicts';

/**
 * What a rule says of an environment among its neighbours. Each service is asked for by itself, so that a change of one has
 * little judged again; if something is wrong the whole is judged, which tells each name once.
 */
export function judgeNeighbour(
  rule: NeighbourRule,
  judged: JudgedEnvironment,
  ask: Ask,
): readonly EnvironmentFinding[] {
  const { platform, environment, facts } = judged;
  const beside = rule.beside(platform, environment);
  const context = `${surroundings(judged)} ${beside.digest}`;
  let isClean = true;
  for (const part of partsOf(judged)) isClean = judgePart(rule, beside, part, { ask, context }).length === 0 && isClean;
  if (isClean) return [];
  const found = findingsBy(rule, beside.check({ spec: environment, facts: factsFrom(facts) }));
  return found.map((finding) => ({ ...finding, environment: environment.name }));
}

interface Part {
  readonly name: string;
  readonly spec: Partial<Environment>;
  readonly digest: () => string;
  readonly facts: FactSource;
}

/** One after the other: the facts of a part go with it. */
function* partsOf({ environment, facts }: JudgedEnvironment): Generator<Part> {
  const services = Object.values(environment.services);
  yield {
    name: '', // no service is called so
    spec: withoutServices(environment),
    digest: () => digestOfRest(environment),
    facts: facts.without(new Set(services.map(bundleOf))),
  };
  for (const service of services) {
    yield {
      name: service.name,
      spec: { services: { [service.name]: service } },
      digest: () => digestOfService(service, environment),
      facts: facts.ofBundle(bundleOf(service)),
    };
  }
}

function judgePart(
  rule: NeighbourRule,
  beside: Neighbourhood,
  { name, spec, digest, facts: source }: Part,
  { ask, context }: { readonly ask: Ask; readonly context: string },
): readonly Finding[] {
  return ask({
    name: `${rule.code} ${name}`,
    rule,
    facts: source,
    context: () => `${context} ${digest()}`,
    judge: (facts) => beside.check({ spec, facts }),
  });
}
