import type { CloudTemplate } from '../upgrade';
import { askCloud } from './cloud-problem';
import { clientOptions, type CloudPlace } from './cloud-settings';

/** A resource of a deployed stack. */
export interface StackResource {
  readonly type: string;
  /** What AWS calls it. */
  readonly physicalId: string;
  /** Whether it stays when its stack is deleted. */
  readonly isKept: boolean;
}

/** What a deployed stack consists of, as far as it is there. */
export async function stackResources(
  stack: string,
  template: CloudTemplate,
  place: CloudPlace,
): Promise<readonly StackResource[]> {
  const { CloudFormationClient, paginateListStackResources } = await import('@aws-sdk/client-cloudformation');
  const client = new CloudFormationClient(clientOptions(place));
  const found: StackResource[] = [];
  await askCloud(`resources of ${stack}`, async () => {
    for await (const page of paginateListStackResources({ client }, { StackName: stack })) {
      for (const {
        LogicalResourceId,
        PhysicalResourceId,
        ResourceType,
        ResourceStatus,
      } of page.StackResourceSummaries ?? []) {
        if (!PhysicalResourceId || ResourceStatus === 'DELETE_COMPLETE') continue;
        const isKept = staysAfter(template, LogicalResourceId ?? '');
        found.push({ type: ResourceType ?? '', physicalId: PhysicalResourceId, isKept });
      }
    }
  });
  return found;
}

function staysAfter({ Resources = {} }: CloudTemplate, logicalId: string): boolean {
  const resource = Object.hasOwn(Resources, logicalId) ? Resources[logicalId] : undefined;
  return resource?.DeletionPolicy === 'Retain' || resource?.DeletionPolicy === 'RetainExceptOnCreate';
}
