import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/** A stack that CloudFormation has. */
export interface DeployedStack {
  readonly name: string;
  /** The account that it is in. */
  readonly account: string;
  /** Such as `UPDATE_COMPLETE`. */
  readonly status: string;
  /** Whether it was ever deployed to its end; one that was not is deleted and begun anew. */
  readonly isComplete: boolean;
  /** Whether CloudFormation refuses to delete it. */
  readonly isProtected: boolean;
  readonly outputs: { readonly [name: string]: string };
}

/** Of a stack that was begun and never deployed, and of one that is gone. */
const absent = ['REVIEW_IN_PROGRESS', 'DELETE_COMPLETE'];

/** Of one whose first deployment goes on or has failed. */
const incomplete = /^(CREATE_IN_PROGRESS|CREATE_FAILED|ROLLBACK_.*)$/;

/**
 * A stack by its name.
 *
 * @returns undefined when there is none
 */
export async function deployedStack(name: string, place: CloudPlace): Promise<DeployedStack | undefined> {
  const { CloudFormationClient, DescribeStacksCommand } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient(clientOptions(place));
  const found = await unlessAbsent(() =>
    askCloud(`stack ${name} in ${place.region}`, () => client.send(new DescribeStacksCommand({ StackName: name }))),
  );
  const stack = found?.Stacks?.[0];
  const status = stack?.StackStatus ?? '';
  if (stack === undefined || absent.includes(status)) return undefined;
  const outputs = (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }): [string, string] => [
    OutputKey,
    OutputValue,
  ]);
  const account = stack.StackId?.split(':')[4] ?? '';
  return {
    name,
    account,
    status,
    isComplete: !incomplete.test(status),
    isProtected: stack.EnableTerminationProtection === true,
    outputs: Object.fromEntries(outputs),
  };
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
