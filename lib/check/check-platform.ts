import type { CustomKinds } from '../kubernetes';
import { entryOf, type Manifest } from '../manifest';
import type { Environment, Platform } from '../spec';
import { checkObjects } from './check-objects';
import { checkUpgrade } from './check-upgrade';
import { factsOf, type Facts } from './facts';
import { findingsBy, type EnvironmentFinding } from './finding';
import type { PinHistories } from './pin-history';
import type { Rule } from './rule';
import { rules } from './rules';
import { byScope, type RulesByScope } from './rules-of';
import { settle, type Settled } from './settings';
import { targetOf } from './target-of';

export interface CheckOptions {
  /** Custom kinds that the clusters know. */
  readonly crds: CustomKinds;
  /** The day on which waivers are judged, such as `2027-03-31`. */
  readonly today: string;
  /** What stands in the clusters already; default: unknown, and rules that compare with it say nothing. */
  readonly against?: AgainstState | undefined;
}

/** An earlier state of the platform. */
export interface AgainstState {
  /** Objects by environment. */
  readonly manifests: { readonly [environment: string]: readonly Manifest[] };
  readonly histories: PinHistories;
}

/** The objects of one environment, as `lib/render` gives them. */
export interface CheckedEnvironment {
  readonly name: string;
  readonly manifests: readonly Manifest[];
}

/** Everything that the rules say about a platform and its finished objects, switches and waivers applied. */
export function checkPlatform(
  platform: Platform,
  environments: readonly CheckedEnvironment[],
  { crds, today, against }: CheckOptions,
): Settled {
  const byKind = byScope(rules);
  const facts: { [environment: string]: Facts } = {};
  const findings: EnvironmentFinding[] = [];
  for (const { name, manifests } of environments) {
    const environment = entryOf(platform.environments, name);
    if (environment === undefined) throw new Error(`"${name}" was rendered, but is no environment of the platform`);
    const known = { environment, facts: factsOf(manifests), target: targetOf(environment, crds) };
    facts[name] = known.facts;
    findings.push(...checkEnvironment(known, manifests, byKind));
    const upgrade = checkUpgrade(entryOf(against?.manifests ?? {}, name) ?? [], manifests, byKind.upgrade);
    findings.push(...upgrade.map((finding) => ({ ...finding, environment: name })));
  }
  findings.push(
    ...byKind.platform.flatMap((rule) => findingsBy(rule, rule.check(platform, facts, against?.histories))),
  );
  const judged = against === undefined ? rules.filter((rule) => !isAboutChange(rule)) : rules;
  return settle(findings, platform.checks, { today, rules, judged });
}

/** Rules that say something only where an earlier state is known. */
function isAboutChange(rule: Rule): boolean {
  return rule.scope === 'upgrade' || (rule.scope === 'platform' && rule.needsHistory === true);
}

function checkEnvironment(
  subject: { environment: Environment; facts: Facts; target: ReturnType<typeof targetOf> },
  manifests: readonly Manifest[],
  byKind: RulesByScope,
): readonly EnvironmentFinding[] {
  const { environment, facts, target } = subject;
  const findings = [
    ...checkObjects(manifests, byKind.object, target),
    ...byKind.environment.flatMap((rule) => findingsBy(rule, rule.check(facts, target))),
    ...byKind.spec.flatMap((rule) => findingsBy(rule, rule.check(subject))),
  ];
  return findings.map((finding) => ({ ...finding, environment: environment.name }));
}
