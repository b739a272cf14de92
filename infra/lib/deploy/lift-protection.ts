import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/** Lets a stack be deleted that CloudFormation was told to protect. */
export async function liftProtection(stack: string, place: CloudPlace): Promise<void> {
  const { CloudFormationClient, UpdateTerminationProtectionCommand } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient(clientOptions(place));
  const command = new UpdateTerminationProtectionCommand({ StackName: stack, EnableTerminationProtection: false });
  await askCloud(`protection of stack ${stack}`, () => client.send(command));
}
