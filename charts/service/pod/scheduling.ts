import type { k8s } from 'cdk8s-plus-28';
import { names, type RunningService, type Service } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';
import { nodeLabels } from '../../node-labels';

type Scheduling = Pick<
  k8s.PodSpec,
  'affinity' | 'nodeSelector' | 'tolerations' | 'topologySpreadConstraints' | 'priorityClassName'
>;

/** Where the pods of a service run, and which give way when nodes are short. */
export function scheduling(service: Service, project: string): Scheduling {
  const { nodeGroup } = service.placement;
  const tolerated = tolerations(service);
  return {
    priorityClassName: names.priorityClass(project, service.tier),
    ...(nodeGroup !== undefined && { nodeSelector: { [nodeLabels.group]: nodeGroup } }),
    ...(tolerated.length > 0 && { tolerations: tolerated }),
    ...affinity(service),
    ...(service.type !== 'cron' && { topologySpreadConstraints: [spreadOverZones(service)] }),
  };
}

function affinity(service: Service): Pick<k8s.PodSpec, 'affinity'> {
  const affinities = {
    ...(service.placement.spot && { nodeAffinity: preferSpot }),
    ...(service.type !== 'cron' && { podAntiAffinity: preferOtherHosts(service) }),
  };
  return Object.keys(affinities).length > 0 ? { affinity: affinities } : {};
}

function tolerations({ placement: { nodeGroup, spot } }: Service): k8s.Toleration[] {
  return [
    ...(nodeGroup === undefined
      ? []
      : [{ key: nodeLabels.group, operator: 'Equal', value: nodeGroup, effect: 'NoSchedule' }]),
    ...(spot ? [{ key: nodeLabels.spot, operator: 'Equal', value: 'true', effect: 'NoSchedule' }] : []),
  ];
}

const preferSpot: k8s.NodeAffinity = {
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 100, preference: { matchExpressions: [{ key: nodeLabels.spot, operator: 'In', values: ['true'] }] } },
  ],
};

/** Preferred, not required: with more replicas than nodes a required one leaves pods waiting. */
function preferOtherHosts({ name }: RunningService): k8s.PodAntiAffinity {
  return {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 100,
        podAffinityTerm: {
          topologyKey: 'kubernetes.io/hostname',
          labelSelector: { matchLabels: selectorLabels(name) },
        },
      },
    ],
  };
}

function spreadOverZones({ name, type, availability: { zoneSpread } }: RunningService): k8s.TopologySpreadConstraint {
  return {
    topologyKey: 'topology.kubernetes.io/zone',
    maxSkew: zoneSpread.maxSkew,
    whenUnsatisfiable: zoneSpread.whenUnsatisfiable,
    labelSelector: { matchLabels: selectorLabels(name) },
    // each version is spread by itself, or the pods that a rollout is about to remove would count
    ...(type !== 'stateful' && { matchLabelKeys: ['pod-template-hash'] }),
    nodeAffinityPolicy: 'Honor',
    nodeTaintsPolicy: 'Honor', // without it a drained zone still counts, and the drain never ends
  };
}
