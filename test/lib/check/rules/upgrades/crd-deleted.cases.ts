import type { RuleCases } from '../../rule-cases';
import { objectYaml } from './object-yaml';

const head = 'apiextensions.k8s.io/v1 CustomResourceDefinition carts.shop.example.com';
const definition = objectYaml(head, 'spec: { names: { kind: Cart } }');

export const cases: RuleCases = {
  code: 'CRD_DELETED',
  passes: [
    { before: definition, after: definition },
    { before: objectYaml(head, '', 'annotations: { helm.sh/resource-policy: keep }'), after: '' },
  ],
  fails: [
    {
      before: definition,
      after: '',
      says: [
        ': this definition is deleted, and every Cart of the cluster; found no definition "carts.shop.example.com"; ' +
          'fix: keep the definition; delete it by hand once there is no Cart left',
      ],
    },
  ],
  doesNotApply: [{ before: objectYaml('shop.example.com/v1 Cart mine'), after: '' }],
};
