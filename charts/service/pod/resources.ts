import { k8s } from 'cdk8s-plus-28';
import type { Service } from '../../../lib/spec';

type Resources = Service['resources'];

/** Requests and limits in Kubernetes' own form. */
export function containerResources({ requests, limits }: Resources): k8s.ResourceRequirements {
  const { cpu, ...others } = limits;
  return {
    requests: quantities(requests),
    limits: quantities(cpu === 'none' ? others : { ...others, cpu }),
  };
}

function quantities({ ephemeralStorage, ...others }: Resources['requests'] | Omit<Resources['requests'], 'cpu'>): {
  [key: string]: k8s.Quantity;
} {
  const named = { ...others, 'ephemeral-storage': ephemeralStorage };
  return Object.fromEntries(Object.entries(named).map(([key, text]) => [key, k8s.Quantity.fromString(text)]));
}
