import { PlatformError, type Problem } from '../../../lib/problem';
import type { CloudSettings } from './cloud-settings';
import { deployedStack } from './deployed-stack';
import type { SynthesizedStack } from './synthesized-stack';

/** What `cdk bootstrap` makes in every account and region that the CDK deploys to. */
const bootstrapStack = 'CDKToolkit';

/**
 * Makes sure that the login is one of the stacks' account, and that the CDK can deploy there. In another account every
 * stack would look as if it were not deployed yet.
 *
 * @throws PlatformError `OTHER_ACCOUNT`, `NOT_BOOTSTRAPPED`, or what askCloud throws
 */
export async function checkAccounts(stacks: readonly SynthesizedStack[], settings: CloudSettings): Promise<void> {
  const places = new Map(stacks.map(({ account, region }) => [`${account}/${region}`, { account, region }]));
  const problems: Problem[] = [];
  for (const { account, region } of places.values()) {
    const bootstrap = await deployedStack(bootstrapStack, { region, settings });
    if (bootstrap === undefined) problems.push(notBootstrapped(account, region));
    else if (bootstrap.account !== account) problems.push(otherAccount(bootstrap.account, account));
  }
  const found = new Map(problems.map((problem) => [problem.message, problem]));
  if (found.size > 0) throw new PlatformError([...found.values()]);
}

function notBootstrapped(account: string, region: string): Problem {
  return {
    code: 'NOT_BOOTSTRAPPED',
    severity: 'error',
    message: `the CDK cannot deploy to ${region} yet`,
    found: `no stack ${bootstrapStack} there, in the account that is logged in`,
    fix: `log in to ${account}, then: npx cdk bootstrap aws://${account}/${region}`,
  };
}

function otherAccount(found: string, account: string): Problem {
  return {
    code: 'OTHER_ACCOUNT',
    severity: 'error',
    message: 'this login is one of another account',
    found,
    accepted: account,
    fix: `log in to ${account}, such as with AWS_PROFILE`,
  };
}
