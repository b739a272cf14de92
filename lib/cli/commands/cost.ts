import { environmentCost, sharedCost } from '../../cost';
import type { Platform } from '../../spec';
import { platformAt } from '../against';
import type { Command, Outcome, Session } from '../command';
import { readPlatform } from '../platform/read-platform';
import { runInputs } from '../run-record/run-inputs';
import { UsageError, unknownNames } from '../usage-error';
import type { PlatformCost } from './cost/platform-cost';
import { compareAll, differenceLines } from './cost/difference';
import { costData } from './cost/cost-data';
import { costLines, summaryLines } from './cost/cost-lines';
import { costProblems } from './cost/cost-problems';
import { csvLines } from './cost/csv-lines';

interface CostOptions {
  readonly format?: string;
  readonly verbose?: boolean;
  /** Git revision. */
  readonly against?: string;
}

/** What the platform costs in AWS, worked out from the spec alone: nothing is rendered, nobody is asked. */
export const cost: Command = {
  name: 'cost',
  summary: 'estimate what environments cost in a month, by part and service, against their budgets',
  words: [{ name: '[environment]', description: 'such as production; without it, all of them and the shared account' }],
  options: [
    { flags: '--verbose', description: 'list every item with its amount, its price and the page of the price' },
    { flags: '--against <revision>', description: 'also tell what has become dearer or cheaper since a Git revision' },
  ],
  formats: ['table', 'csv'],
  async run(session, options: CostOptions, [name]) {
    const platform = await readPlatform(session);
    const costs = costsOf(platform, session, name);
    const before = options.against === undefined ? undefined : await costsBefore(session, options.against, name);
    const changes = before && compareAll(before, costs);
    const isVerbose = options.verbose === true;
    const lines =
      options.format === 'csv'
        ? csvLines(costs, changes, isVerbose)
        : [
            ...costLines(costs, isVerbose),
            ...differenceLines(changes, options.against ?? ''),
            ...summaryLines(costs, isVerbose),
          ];
    const outcome: Outcome = {
      lines,
      data: costData(costs, changes, options.against),
      problems: await costProblems(costs, platform, session),
    };
    // what Git holds may change without a trace in a file
    if (options.against !== undefined) return outcome;
    return { ...outcome, again: { outcome, inputs: runInputs(session.project, platform) } };
  },
};

/** @throws UsageError for a name that is no environment's */
function costsOf(platform: Platform, { today }: Session, name: string | undefined): PlatformCost {
  const all = Object.values(platform.environments);
  const chosen = name === undefined ? all : all.filter((environment) => environment.name === name);
  if (name !== undefined && chosen.length === 0) {
    throw new UsageError(unknownNames('environment', [name], Object.keys(platform.environments)));
  }
  return {
    environments: chosen.map((environment) => environmentCost(environment, { today: today() })),
    shared: name === undefined ? sharedCost(platform) : undefined,
  };
}

/** An environment that the revision does not have cost nothing then. */
async function costsBefore(session: Session, revision: string, name: string | undefined): Promise<PlatformCost> {
  session.progress(`reading the platform at ${revision} ...`);
  const platform = await platformAt(session, revision);
  const known = name === undefined || Object.hasOwn(platform.environments, name);
  return known ? costsOf(platform, session, name) : { environments: [], shared: undefined };
}
