import { k8s } from 'cdk8s-plus-28';
import { names, type StatefulService } from '../../../lib/spec';
import { selectorLabels } from '../../../lib/bundle';
import { podTemplate } from '../pod/pod-spec';
import type { ServiceInputs } from '../service-inputs';
import { revisionHistoryLimit } from './deployment';

/** Replicas that keep their name and their volumes. */
export function statefulSet(inputs: ServiceInputs<StatefulService>): k8s.StatefulSetSpec {
  const { service } = inputs;
  return {
    serviceName: names.headlessService(service.name),
    replicas: service.scaling.replicas,
    selector: { matchLabels: selectorLabels(service.name) },
    podManagementPolicy: 'Parallel', // replicas that need each other to become ready must all start
    updateStrategy: { type: 'RollingUpdate' },
    revisionHistoryLimit,
    // data outlives the set and its scale: only a person deletes a volume
    persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    template: podTemplate(inputs),
    volumeClaimTemplates: claims(service),
  };
}

/** A claim's labels must never change, so those that tell version or owner are left out. */
function claims({ name, volumes }: StatefulService): k8s.KubePersistentVolumeClaimProps[] {
  return Object.entries(volumes).flatMap(([volume, settings]) => {
    if (settings.type !== 'persistent') return [];
    const storage = k8s.Quantity.fromString(settings.size);
    return [
      {
        metadata: { name: volume, labels: selectorLabels(name) },
        spec: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: settings.storageClass,
          volumeMode: 'Filesystem',
          resources: { requests: { storage } },
        },
      },
    ];
  });
}
