import type { InstanceType } from './instance-types';

/** What a node offers to pods. */
export interface NodeCapacity {
  readonly cpuMillis: number;
  readonly memoryBytes: number;
  readonly ephemeralStorageBytes: number;
  readonly pods: number;
}

const mebibyte = 2 ** 20;
const gibibyte = 2 ** 30;

/** Part of an instance's memory that its hypervisor and kernel keep; Karpenter's default `vmMemoryOverheadPercent`. */
const machineOverhead = 0.075;

/** The disk that EKS gives a node of a managed group, in GiB. */
const diskGiB = 20;

/**
 * What a node of an EKS managed group with Amazon Linux 2023 leaves to pods (as of November 2026):
 *
 * - pods: what the VPC CNI has addresses for, but at most 110, or 250 from 30 vCPUs on (EKS user guide, "maxPods")
 * - memory: kubelet and system keep 255 MiB + 11 MiB a pod, and pods are evicted below 100 MiB
 * - CPU: they keep 6 % of the first core, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest
 * - ephemeral storage: they keep 1 GiB, and pods are evicted below 10 % of the disk
 *
 * Source of the reserved parts: nodeadm in https://github.com/awslabs/amazon-eks-ami
 */
export function nodeCapacity({ vCpus, memoryMiB, maxPods }: InstanceType): NodeCapacity {
  const pods = Math.min(maxPods, vCpus < 30 ? 110 : 250);
  const usableMiB = Math.floor(memoryMiB * (1 - machineOverhead));
  const reservedMiB = 255 + 11 * maxPods;
  return {
    cpuMillis: Math.floor(vCpus * 1000 - reservedMillis(vCpus)),
    memoryBytes: Math.max(0, usableMiB - reservedMiB - 100) * mebibyte,
    ephemeralStorageBytes: diskGiB * 0.9 * gibibyte - gibibyte,
    pods,
  };
}

function reservedMillis(vCpus: number): number {
  const upTo = (cores: number): number => Math.max(0, Math.min(vCpus, cores));
  return upTo(1) * 60 + (upTo(2) - upTo(1)) * 10 + (upTo(4) - upTo(2)) * 5 + (vCpus - upTo(4)) * 2.5;
}
