import { fieldAt, listOf } from '../../../manifest';
import { replicatedKinds } from '../../kinds';
import { eachContainer } from '../../pods';
import type { PolicyStatement } from '../../statement';

const probes = ['readinessProbe', 'livenessProbe'];

/** Kubernetes takes a process for a working program unless it is told how to ask. */
export const probeMissing: PolicyStatement = {
  code: 'PROBE_MISSING',
  severity: 'warning',
  title: 'every serving container has a readiness and a liveness probe',
  why: 'Without readiness a pod gets requests before it can answer them, and a broken version rolls out over the whole workload. Without liveness a process that hangs stays. Containers without ports are not asked: nobody sends them anything.',
  fix: 'set readinessProbe and livenessProbe; they should ask different things',
  sources: [
    'kube-score pod-probes',
    'Checkov CKV_K8S_8, 9',
    'Polaris readinessProbeMissing',
    'kubescape C-0018, C-0056',
  ],
  subject: replicatedKinds,
  check: eachContainer(({ path, list, fields }) => {
    if (list !== 'containers' || listOf(fields['ports']).length === 0) return [];
    return probes
      .filter((name) => fieldAt(fields, name) === undefined)
      .map((name) => ({
        field: `${path}.${name}`,
        message: `the container has ports and no ${name}`,
        fix: 'say how to ask it',
      }));
  }),
  cel: {
    expression: `variables.podSpec.?containers.orValue([]).all(c, size(c.?ports.orValue([])) == 0 || (${probes.map((name) => `has(c.${name})`).join(' && ')}))`,
    message: 'containers with ports must have a readinessProbe and a livenessProbe',
  },
};
