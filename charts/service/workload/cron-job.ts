import type { k8s } from 'cdk8s-plus-28';
import type { CronService } from '../../../lib/spec';
import { podTemplate } from '../pod/pod-spec';
import type { ServiceInputs } from '../service-inputs';

/** A Job at fixed times. Runs are kept by number, so they need no time to live. */
export function cronJob(inputs: ServiceInputs<CronService>): k8s.CronJobSpec {
  const { schedule, timeZone, job } = inputs.service;
  const { activeDeadlineSeconds, backoffLimit, ...limits } = job;
  const { metadata, spec } = podTemplate(inputs);
  return {
    schedule,
    timeZone,
    ...limits,
    jobTemplate: {
      spec: {
        activeDeadlineSeconds,
        backoffLimit,
        template: { ...(metadata && { metadata }), ...(spec && { spec: { ...spec, restartPolicy: 'Never' } }) },
      },
    },
  };
}
