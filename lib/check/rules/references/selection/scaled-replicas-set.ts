import { groupBy } from '../../../../manifest';
import type { EnvironmentRule } from '../../../rule';
import { reachable } from '../lookup/namespaces';
import { scaledId } from '../lookup/scaled';

export const scaledReplicasSet: EnvironmentRule = {
  code: 'SCALED_REPLICAS_SET',
  severity: 'warning',
  scope: 'environment',
  title: 'a workload that is scaled automatically does not set its replicas',
  why: 'Each time the workload is applied, its number of pods falls back to the one that is written, whatever the load: pods are killed, and the autoscaler must start again.',
  fix: 'Remove `replicas` from the workload; its minimum belongs to the autoscaler.',
  sources: [
    'https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling',
  ],
  check(facts) {
    const scalers = groupBy(facts.autoscalers, ({ object, target }) =>
      scaledId(object.namespace, target.kind, target.name),
    );
    return facts.workloads.flatMap(({ object, replicas }) => {
      if (replicas === undefined) return [];
      const [scaler] = reachable(object.namespace).flatMap(
        (namespace) => scalers.get(scaledId(namespace, object.kind, object.name)) ?? [],
      );
      if (scaler === undefined) return [];
      return {
        object,
        field: 'spec.replicas',
        message: `${scaler.object.kind} ${scaler.object.name} sets the number of pods`,
        found: String(replicas),
        fix: 'remove the field',
      };
    });
  },
};
