import { didYouMean, type Problem, type RulePage } from '../../problem';
import type { CheckSettings, Waiver } from '../../spec';
import type { EnvironmentFinding } from '../finding';
import { covers } from './covers';
import type { WaivedFinding } from './waived-finding';

/** What is left of the findings when a platform's settings have been heard. */
export interface Settled {
  readonly open: readonly EnvironmentFinding[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with the settings themselves. */
  readonly problems: readonly Problem[];
}

export interface SettleOptions {
  /** The day on which waivers are judged, such as `2027-03-31`. */
  readonly today: string;
  /** All rules there are. */
  readonly rules: readonly Pick<RulePage, 'code'>[];
  /** Those that had what they judge; the waivers of others cannot be told from unused ones. Default: all. */
  readonly judged?: readonly Pick<RulePage, 'code'>[];
}

/**
 * Takes out what is switched off or waived. Waivers that have expired cover nothing; those, and waivers that nothing
 * needs, are problems: an exception that outlives its reason hides the next fault.
 */
export function settle(
  findings: readonly EnvironmentFinding[],
  { off, waivers }: CheckSettings,
  { today, rules, judged = rules }: SettleOptions,
): Settled {
  const codes = rules.map(({ code }) => code);
  const judgedCodes = new Set(judged.map(({ code }) => code));
  const named = Object.entries(waivers);
  const valid = named.filter(([, { expires }]) => expires >= today);
  const waived: WaivedFinding[] = [];
  const open = findings.filter((finding) => {
    if (Object.hasOwn(off, finding.code)) return false;
    const found = valid.find(([, waiver]) => covers(waiver, finding));
    if (found !== undefined) waived.push({ name: found[0], waiver: found[1], finding });
    return found === undefined;
  });
  const used = new Set(waived.map(({ name }) => name));
  return {
    open,
    waived,
    problems: [
      ...Object.keys(off).flatMap((code) => unknownCode(`checks.off.${code}`, code, codes)),
      ...named.flatMap(([name, { code }]) => unknownCode(`checks.waivers.${name}.code`, code, codes)),
      ...named.flatMap(([name, waiver]) => (waiver.expires < today ? [expired(name, waiver, today)] : [])),
      ...valid.flatMap(([name, waiver]) =>
        judgedCodes.has(waiver.code) && !used.has(name) ? [unused(name, waiver)] : [],
      ),
    ],
  };
}

function unknownCode(spec: string, code: string, codes: readonly string[]): Problem[] {
  if (codes.includes(code)) return [];
  const fix = didYouMean(code, codes) ?? '"keelson validate --explain" lists every code';
  return [{ code: 'CHECK_UNKNOWN_CODE', severity: 'error', spec, message: 'no rule has this code', found: code, fix }];
}

function expired(name: string, { code, expires, owner }: Waiver, today: string): Problem {
  return {
    code: 'WAIVER_EXPIRED',
    severity: 'error',
    spec: `checks.waivers.${name}.expires`,
    message: `the waiver of ${code} has expired`,
    found: `${expires}, and today is ${today}`,
    fix: `mend what it covers, or have its owner, ${owner}, give it a new date and reason`,
  };
}

function unused(name: string, { code }: Waiver): Problem {
  return {
    code: 'WAIVER_UNUSED',
    severity: 'error',
    spec: `checks.waivers.${name}`,
    message: `nothing that this waiver covers breaks ${code}`,
    fix: 'remove it, or correct its object and environments',
  };
}
