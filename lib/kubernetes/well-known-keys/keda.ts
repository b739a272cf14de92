import type { KeyFamily } from './key-family';

export const scaledObjects: KeyFamily = {
  prefix: 'scaledobject.keda.sh',
  names: ['name', 'transfer-hpa-ownership'],
  source: 'https://keda.sh/docs/latest/reference/scaledobject-spec/',
};

export const kedaAutoscaling: KeyFamily = {
  prefix: 'autoscaling.keda.sh',
  names: ['force-activation', 'paused', 'paused-replicas', 'paused-scale-in', 'paused-scale-out', 'webhook-skip'],
  source: 'https://keda.sh/docs/latest/concepts/scaling-deployments/',
};
