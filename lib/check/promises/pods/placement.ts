import { fieldAt, listOf, scalarOf } from '../../../manifest';
import { names, nodeLabels, type Service } from '../../../spec';
import { byName, saidAt } from '../by-name';
import type { PodPromise, Said } from '../promise';

/** Which nodes the pods run on. */
export const placement: PodPromise = {
  spec: 'placement',
  field: 'spec',
  ask: ({ placement: { nodeGroup, spot } }) => ({
    nodeSelector: { [nodeLabels.group]: nodeGroup },
    tolerations: {
      [nodeLabels.group]: nodeGroup === undefined ? undefined : `Equal ${nodeGroup} NoSchedule`,
      [nodeLabels.spot]: spot ? 'Equal true NoSchedule' : undefined,
    },
    preferred: { [nodeLabels.spot]: spot ? ['true'] : undefined },
  }),
  read: ({ spec }) => ({
    nodeSelector: saidAt(spec, 'nodeSelector'),
    tolerations: byName(spec['tolerations'], 'key', readToleration),
    preferred: readPreferences(spec['affinity']),
  }),
};

/** Which services give way. */
export const priority: PodPromise = {
  spec: 'tier',
  field: 'spec.priorityClassName',
  ask: ({ tier }: Service, { project }) => names.priorityClass(project, tier),
  read: ({ spec }) => saidAt(spec, 'priorityClassName'),
};

/** No operator is `Equal`, and no effect is every effect, this one too. */
function readToleration(toleration: unknown): Said {
  const [operator = 'Equal', value = '', effect = 'NoSchedule'] = ['operator', 'value', 'effect'].map((key) =>
    scalarOf(fieldAt(toleration, key)),
  );
  return [operator, value, effect].join(' ');
}

function readPreferences(affinity: unknown): Said {
  const preferred = listOf(fieldAt(affinity, 'nodeAffinity', 'preferredDuringSchedulingIgnoredDuringExecution'));
  const expressions = preferred.flatMap((term) => listOf(fieldAt(term, 'preference', 'matchExpressions')));
  return byName(expressions, 'key', (expression) => saidAt(expression, 'values'));
}
