import { architectureOf } from './offers';

/** What an EC2 instance type has, as EC2 names it. */
export interface InstanceType {
  readonly vCpus: number;
  readonly memoryMiB: number;
  /** Pods that the VPC CNI has addresses for, those in the host's network included. */
  readonly maxPods: number;
  readonly architecture: 'amd64' | 'arm64';
}

type Size = readonly [vCpus: number, maxPods: number];

/**
 * Size to vCPUs and pods. Pods as of November 2026, without prefix delegation: network interfaces * (addresses of
 * each - 1) + 2, from eni-max-pods.txt of https://github.com/awslabs/amazon-eks-ami
 */
const sizes: { readonly [size: string]: Size } = {
  medium: [1, 8],
  large: [2, 29],
  xlarge: [4, 58],
  '2xlarge': [8, 58],
  '4xlarge': [16, 234],
  '8xlarge': [32, 234],
  '9xlarge': [36, 234],
  '12xlarge': [48, 234],
  '16xlarge': [64, 737],
  '18xlarge': [72, 737],
  '24xlarge': [96, 737],
};

const fifth = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge'];
const fifthCompute = ['large', 'xlarge', '2xlarge', '4xlarge', '9xlarge', '12xlarge', '18xlarge', '24xlarge'];
const graviton = ['medium', 'large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge'];

/** Family to memory per vCPU, and the sizes that it comes in; https://aws.amazon.com/ec2/instance-types/ */
const families: { readonly [family: string]: { readonly gibPerVCpu: number; readonly sizes: readonly string[] } } = {
  m5: { gibPerVCpu: 4, sizes: fifth },
  m6i: { gibPerVCpu: 4, sizes: fifth },
  m7i: { gibPerVCpu: 4, sizes: fifth },
  m7g: { gibPerVCpu: 4, sizes: graviton },
  c5: { gibPerVCpu: 2, sizes: fifthCompute },
  c6i: { gibPerVCpu: 2, sizes: fifth },
  c7i: { gibPerVCpu: 2, sizes: fifth },
  c7g: { gibPerVCpu: 2, sizes: graviton },
  r5: { gibPerVCpu: 8, sizes: fifth },
  r6i: { gibPerVCpu: 8, sizes: fifth },
  r7g: { gibPerVCpu: 8, sizes: graviton },
};

/** Sizes of the burstable families t3, t3a and t4g: vCPUs, MiB of memory, pods. */
const burstable: { readonly [size: string]: readonly [vCpus: number, memoryMiB: number, maxPods: number] } = {
  nano: [2, 512, 4],
  micro: [2, 1024, 4],
  small: [2, 2048, 11],
  medium: [2, 4096, 17],
  large: [2, 8192, 35],
  xlarge: [4, 16_384, 58],
  '2xlarge': [8, 32_768, 58],
};

const instanceTypes: ReadonlyMap<string, InstanceType> = new Map([
  ...Object.entries(families).flatMap(([family, { gibPerVCpu, sizes: offered }]) =>
    offered.flatMap((size) => fixed(family, size, gibPerVCpu)),
  ),
  ...['t3', 't3a', 't4g'].flatMap((family) => Object.keys(burstable).map((size) => bursting(family, size))),
]);

/** An instance type by its name, such as `t3.large`; undefined for one that this table does not know. */
export function instanceTypeOf(name: string): InstanceType | undefined {
  return instanceTypes.get(name);
}

/** Names of all instance types of the table. */
export const instanceTypeNames: readonly string[] = [...instanceTypes.keys()];

function fixed(family: string, size: string, gibPerVCpu: number): [string, InstanceType][] {
  const found = sizes[size];
  if (found === undefined) return [];
  const [vCpus, maxPods] = found;
  const name = `${family}.${size}`;
  return [[name, { vCpus, memoryMiB: vCpus * gibPerVCpu * 1024, maxPods, architecture: architectureOf(name) }]];
}

function bursting(family: string, size: string): [string, InstanceType] {
  const [vCpus, memoryMiB, pods] = burstable[size] ?? [0, 0, 0];
  // the only size with fewer interfaces than in the other two families
  const maxPods = family === 't3a' && size === 'small' ? 8 : pods;
  const name = `${family}.${size}`;
  return [name, { vCpus, memoryMiB, maxPods, architecture: architectureOf(name) }];
}
