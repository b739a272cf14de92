import { fieldsOf, listOf } from '../../../manifest';
import { eachPod, podSpecPath } from '../../pods';
import { podSecurityRestricted } from '../../sources';
import type { PolicyStatement } from '../../statement';

const allowed = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

/** A statement of its own says more about paths of the node. */
const saidElsewhere = 'hostPath';

/** Drivers that are built into the kubelet act with the node's own rights. */
export const volumeTypeForbidden: PolicyStatement = {
  code: 'VOLUME_TYPE_FORBIDDEN',
  severity: 'error',
  title: 'pods mount volumes of the restricted types only',
  why: 'A volume such as nfs or gitRepo is mounted by the kubelet itself with the rights of the node and the address that the pod names; most such drivers are deprecated or gone. Administrators decide on storage by storage classes and claims.',
  fix: 'ask for storage with a PersistentVolumeClaim; put configuration into configMap, secret or projected',
  sources: [podSecurityRestricted, 'Trivy KSV-0028', 'Kyverno restrict-volume-types'],
  subject: 'pods',
  check: eachPod((pod) =>
    listOf(pod.spec['volumes']).flatMap((volume, index) => {
      const types = Object.keys(fieldsOf(volume)).filter((key) => key !== 'name');
      const known = types.length === 0 || types.some((type) => type === saidElsewhere || allowed.includes(type));
      if (known) return []; // a volume without a source is refused by the API server
      return [
        {
          field: `${podSpecPath(pod)}.volumes[${index}]`,
          message: 'the type of the volume is not allowed',
          found: types.join(', '),
          accepted: allowed.join(', '),
          fix: 'use a PersistentVolumeClaim',
        },
      ];
    }),
  ),
  cel: {
    expression: `variables.podSpec.?volumes.orValue([]).all(v, v.all(key, key == 'name') || ${[...allowed, saidElsewhere].map((type) => `has(v.${type})`).join(' || ')})`,
    message: `volumes must be of one of the types ${allowed.join(', ')}`,
  },
};
