import { groupSizes } from './group-sizes';
import { hostCertificates } from './host-certificates';
import { hostZones } from './host-zones';
import { identityGrants } from './identity-grants';
import { imageReplicas } from './image-replicas';
import { loadBalancerLogs } from './load-balancer-logs';
import { nodeLabelsAndTaints } from './node-labels-and-taints';
import { openEndpoints } from './open-endpoints';
import { secretKeys } from './secret-keys';
import { storeConnections } from './store-connections';
import { storePorts } from './store-ports';
import { subnetTags } from './subnet-tags';
import type { Need } from './need';

/** What has to hold beside the names. */
export const needs: readonly Need[] = [
  hostCertificates,
  hostZones,
  identityGrants,
  secretKeys,
  subnetTags,
  loadBalancerLogs,
  storePorts,
  storeConnections,
  nodeLabelsAndTaints,
  groupSizes,
  openEndpoints,
  imageReplicas,
];
