import type { RuleCases } from '../../rule-cases';
import { objectYaml } from './object-yaml';

const definition = (versions: string): string =>
  objectYaml(
    'apiextensions.k8s.io/v1 CustomResourceDefinition carts.shop.example.com',
    `spec: { versions: [${versions}] }`,
  );
const version = (name: string, storage: boolean): string => `{ name: ${name}, storage: ${storage} }`;

export const cases: RuleCases = {
  code: 'CRD_VERSION_DROPPED',
  passes: [
    {
      before: definition(version('v1beta1', true)),
      after: definition(`${version('v1beta1', false)}, ${version('v1', true)}`),
    },
    {
      before: definition(`${version('v1beta1', false)}, ${version('v1', true)}`),
      after: definition(version('v1', true)),
    },
  ],
  fails: [
    {
      before: definition(`${version('v1beta1', true)}, ${version('v1', false)}`),
      after: definition(version('v1', true)),
      says: [
        'spec.versions: version v1beta1 is gone, and objects are stored in it; found v1; accepted versions among ' +
          'which is v1beta1, served or not; fix: keep v1beta1 with `storage: false`; drop it when ' +
          'status.storedVersions no longer has it',
      ],
    },
  ],
  doesNotApply: [
    { before: definition(version('v1', true)), after: '' },
    {
      before: objectYaml('shop.example.com/v1 Cart mine', 'spec: { versions: [{ name: v1, storage: true }] }'),
      after: objectYaml('shop.example.com/v1 Cart mine'),
    },
  ],
};
