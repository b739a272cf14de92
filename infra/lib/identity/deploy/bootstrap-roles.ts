import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Environment } from '../../../../lib/spec';

/** What `cdk bootstrap` names its roles by unless it is told otherwise. */
const qualifier = 'hnb659fds';

/** Publishing templates, deploying them, and comparing with what is deployed; no image is built here. */
const purposes = ['file-publishing', 'deploy', 'lookup'];

/** ARNs of the bootstrap's roles in every region that the environment has stacks in. */
export function bootstrapRoles({ region, disasterRecovery }: Environment, stack: Stack): readonly string[] {
  const regions = new Set([region, 'us-east-1', ...(disasterRecovery === undefined ? [] : [disasterRecovery.region])]);
  return [...regions].flatMap((inRegion) =>
    purposes.map((purpose) =>
      stack.formatArn({
        service: 'iam',
        region: '',
        resource: 'role',
        resourceName: `cdk-${qualifier}-${purpose}-role-${stack.account}-${inRegion}`,
        arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
      }),
    ),
  );
}
