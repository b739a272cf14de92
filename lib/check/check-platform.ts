import type { CustomKinds } from '../kubernetes';
import { entryOf, type Manifest } from '../manifest';
import type { Environment, Platform } from '../spec';
import type { BundleCheck } from './check-bundle';
import { checkUpgrade } from './check-upgrade';
import { joinFacts, type Facts } from './facts';
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

/** What is known of one environment, as `lib/render` gives it. */
export interface CheckedEnvironment {
  readonly name: string;
  readonly bundles: readonly BundleCheck[];
  /** All objects; needed only where there is an earlier state to compare them with. Default: none. */
  readonly manifests?: readonly Manifest[] | undefined;
}

/** Everything that the rules say about a platform and its checked bundles, switches and waivers applied. */
export function checkPlatform(
  platform: Platform,
  environments: readonly CheckedEnvironment[],
  { crds, today, against }: CheckOptions,
): Settled {
  const byKind = byScope(rules);
  const facts: { [environment: string]: Facts } = {};
  const findings: EnvironmentFinding[] = [];
  for (const { name, bundles, manifests = [] } of environments) {
    const environment = entryOf(platform.environments, name);
    if (environment === undefined) throw new Error(`"${name}" was rendered, but is no environment of the platform`);
    const known = {
      environment,
      facts: joinFacts(bundles.map((bundle) => bundle.facts)),
      target: targetOf(environment, crds),
    };
    facts[name] = known.facts;
    findings.push(...checkEnvironment(known, bundles, byKind));
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
  bundles: readonly BundleCheck[],
  byKind: RulesByScope,
): readonly EnvironmentFinding[] {
  const { environment, facts, target } = subject;
  const findings = [
    ...bundles.flatMap((bundle) => bundle.findings),
    ...byKind.environment.flatMap((rule) => findingsBy(rule, rule.check(facts, target))),
    ...byKind.spec.flatMap((rule) => findingsBy(rule, rule.check(subject))),
  ];
  return findings.map((finding) => ({ ...finding, environment: environment.name }));
}
