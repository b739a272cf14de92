import { z } from 'zod';
import { defaultKubernetesVersion, kubernetesVersions } from '../../kubernetes';
import { cidr } from '../schema/fields';
import { nodeGroups } from './node-groups';

const logTypes = ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'] as const;

/** The EKS cluster of an environment. */
export const cluster = z.strictObject({
  kubernetesVersion: z.enum(kubernetesVersions).default(defaultKubernetesVersion),
  /** The version that the cluster gets next: what it no longer serves is told beforehand. Default: none is planned. */
  plannedKubernetesVersion: z.enum(kubernetesVersions).optional(),
  nodeGroups,
  /** Who may reach the API server from outside, in production not everybody; none means only from the private network. */
  publicAccessCidrs: z.array(cidr).default([]),
  controlPlaneLogs: z.array(z.enum(logTypes)).default(['api', 'audit', 'authenticator']),
});

export type Cluster = z.output<typeof cluster>;
