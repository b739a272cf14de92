import { z } from 'zod';
import { cidr, label } from '../schema/fields';

const subnets = z.array(cidr).min(2).max(6);

/** The private network of an environment: one subnet of each kind per zone, in the order of `zones`. */
export const network = z.strictObject({
  cidr,
  /** Availability zones, such as `us-east-1a`; EKS and load balancers need two. */
  zones: z.array(label).min(2).max(6),
  publicSubnets: subnets,
  privateSubnets: subnets,
  databaseSubnets: subnets,
  natGateways: z.int().min(1).max(6).default(1),
  /** Zones with an address of each AWS API that nodes use, at most all; more survive the loss of a zone and cost more. */
  endpointZones: z.int().min(1).max(6).default(1),
  flowLogs: z.boolean().default(true),
});

export type Network = z.output<typeof network>;
