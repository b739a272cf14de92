import { fieldAt, listOf, textOf, type KubernetesObject } from '../../../manifest';
import type { UpgradeRule } from '../../rule';

/** A version of a custom kind that goes while objects are stored in it. */
export const crdVersionDropped: UpgradeRule = {
  scope: 'upgrade',
  code: 'CRD_VERSION_DROPPED',
  severity: 'error',
  title: 'a CustomResourceDefinition keeps the version that its objects are stored in',
  why:
    'Objects lie in the version that was the storage version when they were last written. Kubernetes refuses a ' +
    'definition that lacks a version in status.storedVersions. A version that is older than the storage version may ' +
    'stand there too: no file tells, so look before dropping one.',
  fix: 'Make the new version the storage version first, write every object once, take the old one out of status.storedVersions.',
  sources: [
    'https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definition-versioning/#upgrade-existing-objects-to-a-new-stored-version',
  ],
  check({ before, after }) {
    if (before.kind !== 'CustomResourceDefinition' || after === undefined) return [];
    const kept = versionsOf(after);
    return versionsOf(before)
      .filter(({ name, isStored }) => isStored && !kept.some((version) => version.name === name))
      .map(({ name }) => ({
        field: 'spec.versions',
        message: `version ${name} is gone, and objects are stored in it`,
        found: kept.map((version) => version.name).join(', '),
        accepted: `versions among which is ${name}, served or not`,
        fix: `keep ${name} with \`storage: false\`; drop it when status.storedVersions no longer has it`,
      }));
  },
};

function versionsOf(body: KubernetesObject): { readonly name: string; readonly isStored: boolean }[] {
  return listOf(fieldAt(body, 'spec', 'versions')).map((version) => ({
    name: textOf(fieldAt(version, 'name')) ?? '',
    isStored: fieldAt(version, 'storage') === true,
  }));
}
