import type { Service } from '../../../spec';
import { saidAt } from '../by-name';
import type { Said } from '../promise';

type Scaling = Extract<Service, { type: 'http' | 'worker' }>['scaling'];

/** How soon an autoscaler adds pods and takes them away. */
export function askBehavior({ scaleInCooldownSeconds, scaleOutCooldownSeconds }: Scaling): Said {
  return { scaleDown: scaleInCooldownSeconds, scaleUp: scaleOutCooldownSeconds };
}

/** With Kubernetes' defaults of five minutes in and none out. */
export function readBehavior(behavior: unknown): Said {
  return {
    scaleDown: saidAt(behavior, 'scaleDown', 'stabilizationWindowSeconds') ?? 300,
    scaleUp: saidAt(behavior, 'scaleUp', 'stabilizationWindowSeconds') ?? 0,
  };
}
