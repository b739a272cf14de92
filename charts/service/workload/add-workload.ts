import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-28';
import { setStableName, workloadLabels } from '../../../lib/bundle';
import { patchLate } from '../late-patch';
import { preStopSleep } from '../pod/pre-stop-sleep';
import type { ServiceInputs } from '../service-inputs';
import { cronJob } from './cron-job';
import { deployment } from './deployment';
import { migrationJob } from './migration-job';
import { statefulSet } from './stateful-set';

/** Adds what runs the service: a Deployment, StatefulSet or CronJob, and the migration before it. */
export function addWorkload(chart: Chart, inputs: ServiceInputs): void {
  const { service } = inputs;
  const metadata = { name: service.name, labels: workloadLabels(inputs.labels, service) };
  switch (service.type) {
    case 'cron':
      new k8s.KubeCronJob(chart, 'cron-job', { metadata, spec: cronJob({ ...inputs, service }) });
      return;
    case 'stateful': {
      const workload = new k8s.KubeStatefulSet(chart, 'stateful-set', {
        metadata,
        spec: statefulSet({ ...inputs, service }),
      });
      addPause(workload, service.preStopSleepSeconds);
      return;
    }
    default: {
      addMigration(chart, inputs);
      const workload = new k8s.KubeDeployment(chart, 'deployment', {
        metadata,
        spec: deployment({ ...inputs, service }),
      });
      addPause(workload, service.preStopSleepSeconds);
    }
  }
}

function addMigration(chart: Chart, inputs: ServiceInputs): void {
  const { service } = inputs;
  if (service.migration === undefined) return;
  const { name, stableName, labels, spec } = migrationJob(inputs, service.migration);
  const job = new k8s.KubeJob(chart, 'migration', { metadata: { name, labels }, spec });
  setStableName(job, stableName);
}

function addPause(workload: k8s.KubeDeployment | k8s.KubeStatefulSet, seconds: number): void {
  if (seconds > 0) patchLate(workload, preStopSleep(seconds));
}
