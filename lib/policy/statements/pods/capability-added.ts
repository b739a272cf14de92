import { fieldAt, listOf } from '../../../manifest';
import { eachContainer } from '../../pods';
import { printValue } from '../../print-value';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

/** The one that Pod Security allows: ports under 1024. */
const harmless = 'NET_BIND_SERVICE';

/** Capabilities are the rights of root, one by one. */
export const capabilityAdded: PolicyStatement = {
  code: 'CAPABILITY_ADDED',
  severity: 'error',
  title: 'no container adds a capability of root',
  why: 'Capabilities such as SYS_ADMIN or NET_RAW are parts of root: with them a process can leave its container or forge the traffic of others. The restricted level allows NET_BIND_SERVICE alone.',
  fix: 'remove what stands in securityContext.capabilities.add; listen on a port above 1023 instead of NET_BIND_SERVICE',
  sources: [podSecurityRestricted, 'Trivy KSV-0022', 'Checkov CKV_K8S_25', 'kubescape C-0046'],
  subject: 'pods',
  check: eachContainer(({ path, fields }) =>
    listOf(fieldAt(fields, 'securityContext', 'capabilities', 'add')).flatMap((capability, index) =>
      capability === harmless
        ? []
        : [
            {
              field: `${path}.securityContext.capabilities.add[${index}]`,
              message: 'the container takes a capability of root',
              found: printValue(capability),
              accepted: harmless,
              fix: 'remove it',
            },
          ],
    ),
  ),
  cel: {
    expression: `variables.containers.all(c, c.?securityContext.capabilities.add.orValue([]).all(name, name == '${harmless}'))`,
    message: `no container may add a capability other than ${harmless}`,
  },
};
