import { kubernetesSupport } from '../../spec/aws';
import type { CostContext } from '../cost-context';
import type { CostItem } from '../cost-item';
import { hoursPerMonth, prices } from '../prices';

/** The control plane. It goes on in off hours, and costs six times as much once its version is out of standard support. */
export function clusterItems({ environment, item, today }: CostContext): readonly CostItem[] {
  const version = environment.cluster.kubernetesVersion;
  const isExtended = kubernetesSupport[version].standard <= today;
  return [
    item({
      part: 'cluster',
      name: `control plane ${version}${isExtended ? ' in extended support' : ''}`,
      price: isExtended ? prices.controlPlaneExtended : prices.controlPlane,
      amount: hoursPerMonth,
    }),
  ];
}
