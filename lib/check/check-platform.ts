import type { CustomKinds } from '../kubernetes';
import { entryOf, type Manifest } from '../manifest';
import type { Platform } from '../spec';
import type { BundleCheck } from './check-bundles';
import { judgeEnvironment, type JudgedEnvironment } from './judge-environment';
import { judgeNeighbour } from './judge-neighbour';
import { checkUpgrade } from './check-upgrade';
import type { EnvironmentFacts } from './facts';
import { findingsBy, type EnvironmentFinding, type Finding } from './finding';
import type { PinHistories } from './pin-history';
import type { Rule } from './rule';
import { rules } from './rules';
import { byScope } from './rules-of';
import { settle, type Settled } from './settings';
import { targetOf } from './target-of';
import { askAgain, askAnew, type Ask, type VerdictMemory } from './verdicts';

export interface CheckOptions {
  /** Custom kinds that the clusters know. */
  readonly crds: CustomKinds;
  /** The day on which waivers, and support by AWS, are judged, such as `2027-03-31`. */
  readonly today: string;
  /** What stands in the clusters already; default: unknown, and rules that compare with it say nothing. */
  readonly against?: AgainstState | undefined;
  /** What rules said in earlier runs; default: unknown, and each judges anew. */
  readonly verdicts?: RememberedVerdicts | undefined;
}

export interface RememberedVerdicts {
  readonly memory: VerdictMemory;
  /** Digest of all code that judges, and of the definitions of custom resources. */
  readonly code: string;
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
  readonly bundles: readonly Pick<BundleCheck, 'findings'>[];
  /** Opens the facts of its bundles, which are held no longer than the environment is judged: they are large. */
  readonly facts: () => EnvironmentFacts;
  /** All objects; needed only where there is an earlier state to compare them with. Default: none. */
  readonly manifests?: readonly Manifest[] | undefined;
}

/** Everything that the rules say about a platform and its checked bundles, switches and waivers applied. */
export function checkPlatform(
  platform: Platform,
  environments: readonly CheckedEnvironment[],
  options: CheckOptions,
): Settled {
  const { today, against } = options;
  const { day, upgrade, platform: comparing } = byScope(rules);
  const findings: EnvironmentFinding[] = [];
  const beside: EnvironmentFinding[] = [];
  for (const checked of environments) {
    const { name, bundles, manifests = [] } = checked;
    const judged = judgedEnvironment(platform, checked, options);
    const { within, among } = judge(judged, options.verdicts);
    const own = [
      ...bundles.flatMap((bundle) => bundle.findings),
      ...within,
      ...day.flatMap((rule) => findingsBy(rule, rule.check(judged.environment, today))),
      ...checkUpgrade(entryOf(against?.manifests ?? {}, name) ?? [], manifests, upgrade),
    ];
    findings.push(...own.map((finding) => ({ ...finding, environment: name })));
    beside.push(...among);
  }
  findings.push(
    ...comparing.flatMap((rule) =>
      rule.scope === 'neighbours'
        ? beside.filter(({ code }) => code === rule.code)
        : findingsBy(rule, rule.check(platform, against?.histories)),
    ),
  );
  const judged = against === undefined ? rules.filter((rule) => !isAboutChange(rule)) : rules;
  return settle(findings, platform.checks, { today, rules, judged });
}

/** Rules that say something only where an earlier state is known. */
function isAboutChange(rule: Rule): boolean {
  return rule.scope === 'upgrade' || (rule.scope === 'platform' && rule.needsHistory === true);
}

function judgedEnvironment(
  platform: Platform,
  { name, facts }: CheckedEnvironment,
  { crds, verdicts }: CheckOptions,
): JudgedEnvironment {
  const environment = entryOf(platform.environments, name);
  if (environment === undefined) throw new Error(`"${name}" was rendered, but is no environment of the platform`);
  return { platform, environment, facts: facts(), target: targetOf(environment, crds), code: verdicts?.code ?? '' };
}

interface Judgement {
  /** What rules say of an environment by itself. */
  readonly within: readonly Finding[];
  /** What they say of it among the others. */
  readonly among: readonly EnvironmentFinding[];
}

function judge(judged: JudgedEnvironment, verdicts: CheckOptions['verdicts']): Judgement {
  if (verdicts === undefined) return judgeWith(judged, askAnew);
  const { name } = judged.environment;
  const round = askAgain(verdicts.memory.find(name));
  const judgement = judgeWith(judged, round.ask);
  const made = round.verdicts();
  if (made !== undefined) verdicts.memory.keep(name, made);
  return judgement;
}

function judgeWith(judged: JudgedEnvironment, ask: Ask): Judgement {
  const { platform: comparing, ...ofOne } = byScope(rules);
  const among = comparing.flatMap((rule) => (rule.scope === 'neighbours' ? judgeNeighbour(rule, judged, ask) : []));
  return { within: judgeEnvironment(judged, ofOne, ask), among };
}
