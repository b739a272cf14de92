import { labelKey } from '../names';

// Source: k8s.io/kubernetes/pkg/apis/core/helper/helpers.go

const hugePages = /^hugepages-/;
const ofContainers = ['cpu', 'memory', 'ephemeral-storage'];
const counted = [
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];

/** What a container may ask for, without a domain before it. */
export const containerResources: readonly string[] = [...ofContainers, 'hugepages-<size>'];

/** What a quota may limit, without a domain before it. */
export const quotaResources: readonly string[] = [
  ...ofContainers,
  ...ofContainers.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
  ...counted,
];

/** What a pod as a whole may ask for. */
export const podResources: readonly string[] = ['cpu', 'memory', 'hugepages-<size>'];

export function isHugePages(name: string): boolean {
  return hugePages.test(name);
}

/** A resource with a domain of its own, such as `nvidia.com/gpu`. */
export function isExtendedResource(name: string): boolean {
  const isNative = !name.includes('/') || name.includes('kubernetes.io/');
  return !isNative && !name.startsWith('requests.') && labelKey.accepts(`requests.${name}`);
}

/** Whether a container may ask for the resource. */
export function isContainerResource(name: string): boolean {
  if (!name.includes('/')) return ofContainers.includes(name) || isHugePages(name);
  return labelKey.accepts(name) && (name.includes('kubernetes.io/') || isExtendedResource(name));
}

export function isPodResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || isHugePages(name);
}

/** Whether a quota may limit the resource. */
export function isQuotaResource(name: string): boolean {
  if (name.includes('/')) return labelKey.accepts(name);
  return quotaResources.includes(name) || /^(?:requests\.)?hugepages-/.test(name);
}

/** Whether a request may be less than its limit. */
export function isOvercommitted(name: string): boolean {
  return (!name.includes('/') || name.includes('kubernetes.io/')) && !isHugePages(name);
}

/** Whether the resource comes in whole numbers only. */
export function isWholeResource(name: string): boolean {
  return counted.includes(name) || isExtendedResource(name);
}

/** Whether objects of any kind are counted, as `count/deployments.apps`. */
export function isStandardResource(name: string): boolean {
  return quotaResources.includes(name) || name === 'storage' || /^(?:requests\.)?hugepages-/.test(name);
}
