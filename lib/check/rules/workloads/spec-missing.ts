import { coreSchema, kindKey, type CoreSchema, type JsonSchema } from '../../../kubernetes';
import { isFields } from '../../../manifest';
import type { ObjectRule, Target } from '../../rule';

/** Kinds that are whole without a spec: the server fills it in, or its fields all have defaults. */
const wholeWithout = ['Namespace', 'Node', 'Lease', 'Service', 'AppProject', 'NodePool', 'VolumeAttributesClass'];

/** Kinds of which another rule says what is missing in the spec. */
const judgedElsewhere = [
  ...['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'Job', 'CronJob'],
  ...['PersistentVolume', 'PersistentVolumeClaim', 'Ingress', 'IngressClass', 'ValidatingAdmissionPolicy'],
];
const notJudged = new Set([...wholeWithout, ...judgedElsewhere]);

const ofCore = new WeakMap<CoreSchema, ReadonlySet<string>>();

export const specMissing: ObjectRule = {
  code: 'SPEC_MISSING',
  scope: 'object',
  severity: 'error',
  title: 'an object whose kind has a spec says something in it',
  why:
    'Many schemas let the spec be missing, and the server takes the object. A NetworkPolicy without one closes the way ' +
    'into every pod of its namespace; a quota limits nothing; the controller of a custom resource reports an error in ' +
    'its own log, where nobody looks.',
  fix: 'Write the spec, or delete the object.',
  sources: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#object-spec-and-status'],
  check({ body, target }) {
    const { spec } = body;
    if (isFields(spec) && Object.keys(spec).length > 0) return [];
    if (spec !== undefined && spec !== null && !isFields(spec)) return []; // of the wrong type, as SCHEMA_INVALID says
    if (notJudged.has(body.kind) || !mayLackSpec(kindKey(body.apiVersion, body.kind), target)) return [];
    return [
      {
        field: 'spec',
        message: `the ${body.kind} says nothing: it has no spec`,
        accepted: 'a spec',
        fix: 'write the spec, or delete the object',
      },
    ];
  },
};

/** Whether a kind has a spec that its schema does not demand. */
function mayLackSpec(key: string, { kubernetesVersion, crds }: Target): boolean {
  const custom = crds.get(key);
  return custom === undefined ? coreKindsWithSpec(coreSchema(kubernetesVersion)).has(key) : hasFreeSpec(custom.schema);
}

function coreKindsWithSpec(schema: CoreSchema): ReadonlySet<string> {
  const known = ofCore.get(schema);
  if (known !== undefined) return known;
  const kinds = schema.kinds.filter(({ definition }) => hasFreeSpec(schema.definitions[definition]));
  const keys = new Set(kinds.map(({ apiVersion, kind }) => kindKey(apiVersion, kind)));
  ofCore.set(schema, keys);
  return keys;
}

function hasFreeSpec(schema: JsonSchema | undefined): boolean {
  return schema?.properties?.['spec'] !== undefined && schema.required?.includes('spec') !== true;
}
