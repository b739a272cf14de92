import { kindKey, validateDefinition, validateObject, type SchemaFault } from '../../../kubernetes';
import { apiGroup, fieldPath, type PodTemplate } from '../../../manifest';
import type { ObjectRule, ObjectSubject } from '../../rule';
import { none } from '../../together';

const definition = 'io.k8s.api.core.v1.PodTemplateSpec';

/** Groups whose templates look like those of pods, with fields of their own among them. */
const ownTemplates = ['serving.knative.dev', 'autoscaling.internal.knative.dev', 'argoproj.io/Workflow'];

export const podTemplateInvalid: ObjectRule = {
  code: 'POD_TEMPLATE_INVALID',
  severity: 'error',
  scope: 'object',
  about: 'pods',
  title: 'the template of pods within a custom resource is one that Kubernetes would take as it is',
  why:
    'A CRD often lets a template pass that the pods made from it do not survive: the API server takes the Rollout, and ' +
    'its controller fails later, out of sight, or loses a misspelt field without a word.',
  fix: 'Write the template as in a Deployment.',
  sources: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-template-v1/'],
  check: (subject) => {
    const { body, pods, target } = subject;
    const isCustom = pods.length > 0 && target.crds.has(kindKey(body.apiVersion, body.kind));
    const isLike =
      ownTemplates.includes(apiGroup(body.apiVersion)) ||
      ownTemplates.includes(`${apiGroup(body.apiVersion)}/${body.kind}`);
    if (!isCustom || isLike) return none;
    const faults = pods.flatMap((pod) => faultsOf(pod, subject));
    if (faults.length === 0) return none;
    const known = validateObject(body, { version: target.kubernetesVersion, crds: target.crds });
    const told = new Set(known.map(({ path }) => path));
    return faults.filter(({ path }) => !told.has(path)).map(({ path, ...fault }) => ({ field: path, ...fault }));
  },
};

function faultsOf({ path, metadata, spec }: PodTemplate, { target }: ObjectSubject): readonly SchemaFault[] {
  const faults = validateDefinition({ metadata, spec }, definition, target.kubernetesVersion);
  return faults.map((fault) => ({ ...fault, path: fieldPath(path, fault.path) }));
}
