import { z } from 'zod';
import { dnsLabel } from '../../kubernetes';
import { textOf } from '../schema/fields';
import { mapOf } from '../schema/map';

const instanceType = textOf({
  accepts: (text) => /^[a-z][a-z0-9-]*\.(nano|micro|small|medium|large|[1-9]?\d*xlarge|metal(-\d+xl)?)$/.test(text),
  accepted: 'an EC2 instance type, such as "t3.large"',
});

const size = {
  minSize: z.int().min(0).max(450).default(0),
  desiredSize: z.int().min(0).max(450).default(0),
  maxSize: z.int().min(1).max(450),
};

/** Nodes of one kind. A dedicated group takes only pods that ask for it. */
export const nodeGroup = z.strictObject({
  instanceTypes: z.array(instanceType).min(1).max(20),
  ...size,
  /** Tainted, so that only services placed on it run there. */
  dedicated: z.boolean().default(false),
  /** Spot capacity beside the group's own, for services that allow it. */
  spot: z.strictObject(size).optional(),
});

export const nodeGroups = mapOf(dnsLabel, nodeGroup);

export type NodeGroup = z.output<typeof nodeGroup>;
