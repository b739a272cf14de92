import { fieldAt, listOf } from '../../../manifest';
import { byName, saidAt } from '../by-name';
import type { PodPromise } from '../promise';

/** How the pods are spread over zones, and over the nodes within one. */
export const spread: PodPromise = {
  spec: 'availability',
  field: 'spec.topologySpreadConstraints',
  ask: (service) => {
    if (service.type === 'cron') return undefined;
    const { maxSkew, whenUnsatisfiable } = service.availability.zoneSpread;
    // a drained zone would count as empty otherwise, and the drain never end
    const zone = { maxSkew, whenUnsatisfiable, nodeTaintsPolicy: 'Honor', byVersion: service.type !== 'stateful' };
    return { zones: { 'topology.kubernetes.io/zone': zone }, apartFrom: { 'kubernetes.io/hostname': true } };
  },
  read: ({ spec }) => ({
    zones: byName(spec['topologySpreadConstraints'], 'topologyKey', (constraint) => ({
      maxSkew: saidAt(constraint, 'maxSkew'),
      whenUnsatisfiable: saidAt(constraint, 'whenUnsatisfiable'),
      nodeTaintsPolicy: saidAt(constraint, 'nodeTaintsPolicy') ?? 'Ignore',
      // else the pods that a rollout is about to remove count as well
      byVersion: listOf(fieldAt(constraint, 'matchLabelKeys')).includes('pod-template-hash'),
    })),
    apartFrom: byName(antiAffinityTerms(spec['affinity']), 'topologyKey', () => true),
  }),
};

function antiAffinityTerms(affinity: unknown): readonly unknown[] {
  const rules = fieldAt(affinity, 'podAntiAffinity');
  return [
    ...listOf(fieldAt(rules, 'requiredDuringSchedulingIgnoredDuringExecution')),
    ...listOf(fieldAt(rules, 'preferredDuringSchedulingIgnoredDuringExecution')).map((term) =>
      fieldAt(term, 'podAffinityTerm'),
    ),
  ];
}
