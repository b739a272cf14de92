import { fieldAt, numberOf, textOf } from '../../manifest';
import type { Fact, FactReader } from './fact';

/** Something that sets the number of pods of a workload. */
export interface AutoscalerFact extends Fact {
  readonly target: { readonly apiVersion?: string | undefined; readonly kind: string; readonly name: string };
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

/** HorizontalPodAutoscalers and KEDA's ScaledObjects; one whose target cannot be read tells nothing. */
export const readAutoscalers: FactReader<AutoscalerFact> = ({ body }, object) => {
  const isKeda = body.kind === 'ScaledObject';
  if (body.kind !== 'HorizontalPodAutoscaler' && !isKeda) return [];
  const target = fieldAt(body, 'spec', 'scaleTargetRef');
  const name = textOf(fieldAt(target, 'name'));
  if (name === undefined) return [];
  const [min, max] = isKeda ? ['minReplicaCount', 'maxReplicaCount'] : ['minReplicas', 'maxReplicas'];
  return [
    {
      object,
      target: {
        apiVersion: textOf(fieldAt(target, 'apiVersion')),
        kind: textOf(fieldAt(target, 'kind')) ?? 'Deployment', // KEDA's default; an HPA without kind is refused
        name,
      },
      minReplicas: numberOf(fieldAt(body, 'spec', min)) ?? (isKeda ? 0 : 1),
      maxReplicas: numberOf(fieldAt(body, 'spec', max)) ?? 100, // KEDA's default; an HPA without it is refused
    },
  ];
};
