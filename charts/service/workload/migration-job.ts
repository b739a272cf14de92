import type { k8s } from 'cdk8s-plus-28';
import type { HttpService } from '../../../lib/spec';
import { contentHash } from '../../../lib/manifest';
import { selectorLabels, workloadLabels, type Labels } from '../../labels';
import { migrationContainer } from '../pod/containers';
import { podBase } from '../pod/pod-spec';
import type { ServiceInputs } from '../service-inputs';

type Migration = NonNullable<HttpService['migration']>;

/** A migration Job, named by its content: a Job cannot be changed, so each release gets its own. */
export interface MigrationJob {
  readonly name: string;
  /** The name without the hash, which names its file. */
  readonly stableName: string;
  readonly labels: Labels;
  readonly spec: k8s.JobSpec;
}

/** Name of the pods of a service's migration, which its Service must not select. */
export function migrationName(service: string): string {
  return `${service}-migration`;
}

/**
 * The Job that prepares the database for a release. It has no time to live: applying the same release again finds
 * the finished Job and changes nothing.
 */
export function migrationJob(inputs: ServiceInputs, migration: Migration): MigrationJob {
  const stableName = migrationName(inputs.service.name);
  const labels = {
    ...workloadLabels(inputs.labels, inputs.service),
    ...selectorLabels(stableName),
    'app.kubernetes.io/component': 'migration',
  };
  const { backoffLimit, activeDeadlineSeconds } = migration;
  const { affinity: _affinity, topologySpreadConstraints: _spread, ...pod } = podBase(inputs);
  const spec: k8s.JobSpec = {
    backoffLimit,
    activeDeadlineSeconds,
    template: {
      metadata: { labels },
      spec: { ...pod, restartPolicy: 'Never', containers: [migrationContainer(inputs, migration)] },
    },
  };
  return { name: `${stableName}-${contentHash(spec)}`, stableName, labels, spec };
}
