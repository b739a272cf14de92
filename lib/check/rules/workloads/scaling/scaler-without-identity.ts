import { fieldsOf, type KubernetesObject } from '../../../../manifest';
import type { Violation } from '../../../../problem';
import { ofKind } from '../of-kind';
import { scaledKinds, scalers, triggersOf } from './scalers';

export const scalerWithoutIdentity = ofKind(
  {
    code: 'SCALER_WITHOUT_IDENTITY',
    severity: 'error',
    title: 'a trigger that asks AWS says as whom',
    why:
      'By default a scaler of AWS asks with the identity of the pods, which needs authenticationRef; without it KEDA ' +
      'cannot read the metric and does not scale. A TriggerAuthentication that names no source gives no identity.',
    fix: 'Name a TriggerAuthentication with podIdentity, or set identityOwner: operator.',
    sources: ['https://keda.sh/docs/latest/concepts/authentication/'],
  },
  [...scaledKinds, 'keda.sh/TriggerAuthentication', 'keda.sh/ClusterTriggerAuthentication'],
  (body) => (body.kind.endsWith('TriggerAuthentication') ? ofAuthentication(body) : ofTriggers(body)),
);

function ofTriggers(body: KubernetesObject): readonly Violation[] {
  return triggersOf(body).flatMap(({ type, field, hasAuthentication, metadata }) => {
    if (scalers.get(type)?.isAws !== true || hasAuthentication || metadata['identityOwner'] === 'operator') return [];
    return [
      {
        field: `${field}.authenticationRef`,
        message: `nothing says with which identity the ${type} scaler asks AWS`,
        accepted: 'the name of a TriggerAuthentication',
        fix: 'name a TriggerAuthentication, or set identityOwner: operator',
      },
    ];
  });
}

function ofAuthentication(body: KubernetesObject): readonly Violation[] {
  if (Object.keys(fieldsOf(body['spec'])).length > 0) return [];
  return [
    {
      field: 'spec',
      message: `the ${body.kind} names no source, so it gives no identity`,
      accepted: 'podIdentity, secretTargetRef or another source',
      fix: 'set podIdentity.provider, such as aws',
    },
  ];
}
