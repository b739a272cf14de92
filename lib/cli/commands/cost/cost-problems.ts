import { problemsOf, rules, type EnvironmentFinding } from '../../../check';
import { settle } from '../../../check/settings';
import { judgeBudget, pricedRegions, pricesAsOf, type EnvironmentCost } from '../../../cost';
import { didYouMean, type Problem } from '../../../problem';
import type { Platform } from '../../../spec';
import type { Session } from '../../command';
import { loadLocator } from '../../platform/with-places';
import type { PlatformCost } from './platform-cost';

/** What is wrong with the costs, waivers heard: budgets that do not hold, and what has no price. */
export async function costProblems(
  { environments }: PlatformCost,
  { checks }: Platform,
  { program, project, today }: Session,
): Promise<readonly Problem[]> {
  const findings = environments.flatMap((cost) => [
    ...budgetFindings(cost),
    ...unpriced(cost),
    ...regionFindings(cost),
  ]);
  const { open } = settle(findings, checks, { today: today(), rules: [] }); // what is wrong with waivers, validate tells
  if (open.length === 0) return [];
  return problemsOf({ open, problems: [], waived: [] }, program.platform, await loadLocator(project));
}

function budgetFindings(cost: EnvironmentCost): readonly EnvironmentFinding[] {
  return judgeBudget(cost).map((finding) => ({
    ...finding,
    environment: cost.environment,
    severity: rules.find(({ code }) => code === finding.code)?.severity ?? 'error',
  }));
}

function unpriced({ environment, unpriced }: EnvironmentCost): readonly EnvironmentFinding[] {
  return unpriced.map(({ type, spec, known }) => ({
    code: 'PRICE_UNKNOWN',
    severity: 'error',
    environment,
    spec,
    message: `the price of "${type}" is not known, so the environment costs more than is told`,
    found: type,
    accepted: `a type of the families ${[...new Set(known.map(familyOf))].join(', ')}`,
    fix: didYouMean(type, known) ?? 'take a type that has a price',
  }));
}

function familyOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

function regionFindings(cost: EnvironmentCost): readonly EnvironmentFinding[] {
  if (cost.isRegionPriced) return [];
  return [
    {
      code: 'PRICE_REGION_UNKNOWN',
      severity: 'warning',
      environment: cost.environment,
      spec: ['region'],
      message: `prices of this region are not known; those of ${cost.pricedAs} are taken`,
      accepted: pricedRegions.join(', '),
      fix: `compare with AWS's own calculator; prices are as known on ${pricesAsOf}`,
    },
  ];
}
