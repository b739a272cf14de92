import type { k8s } from 'cdk8s-plus-28';
import type { HttpService, Service } from '../../../lib/spec';
import { contentHash } from '../../../lib/manifest';
import { podLabels, selectorLabels, workloadLabels, type Labels } from '../../../lib/bundle';
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
  const own = { ...selectorLabels(stableName), 'app.kubernetes.io/component': 'migration' };
  const alone = { ...inputs, service: withoutService(inputs.service) };
  const { affinity: _affinity, topologySpreadConstraints: _spread, ...pod } = podBase(alone);
  const { backoffLimit, activeDeadlineSeconds } = migration;
  const spec: k8s.JobSpec = {
    backoffLimit,
    activeDeadlineSeconds,
    template: {
      metadata: { labels: { ...podLabels(inputs.labels, inputs.service), ...own } },
      spec: { ...pod, restartPolicy: 'Never', containers: [migrationContainer(alone, migration)] },
    },
  };
  const labels = { ...workloadLabels(inputs.labels, inputs.service), ...own };
  return { name: `${stableName}-${contentHash(spec)}`, stableName, labels, spec };
}

/** What a migration shares with its service, without what only the service needs: a change there runs no migration. */
function withoutService(service: Service): Service {
  return {
    ...service,
    volumes: {},
    terminationGracePeriodSeconds: 30,
    // one that spot capacity cuts short may leave the database halfway
    placement: { ...service.placement, spot: false },
  };
}
