import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/** A stack that CloudFormation has. */
export interface DeployedStack {
  readonly name: string;
  /** The account that it is in. */
  readonly account: string;
  /** Such as `UPDATE_COMPLETE`. */
  readonly status: string;
  readonly outputs: { readonly [name: string]: string };
}

/** Of a stack that was begun and never deployed, and of one that is gone. */
const absent = ['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'];

/**
 * A stack by its name.
 *
 * @returns undefined when it is not deployed
 */
export async function deployedStack(name: string, place: CloudPlace): Promise<DeployedStack | undefined> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient(clientOptions(place));
  const found = await unlessAbsent(() =>
    askCloud(`stack ${name} in ${place.region}`, () => client.send(new DescribeStacksCommand({ StackName: name }))),
  );
  const stack = found?.Stacks?.[0];
  if (stack === undefined || absent.includes(stack.StackStatus ?? '')) return undefined;
  const outputs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }): [string, string] => [
    OutputKey,
    OutputValue,
  ]);
  const account = stack.StackId?.split(':')[4] ?? '';
  return { name, account, status: stack.StackStatus ?? '', outputs: Object.fromEntries(outputs) };
}

/** CloudFormation has no error of its own for a stack that does not exist. */
async function unlessAbsent<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Error && /does not exist$/.test(error.message)) return undefined;
    throw error;
  }
}
