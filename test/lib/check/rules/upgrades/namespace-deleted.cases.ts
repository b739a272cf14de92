import type { RuleCases } from '../../rule-cases';
import { objectYaml } from './object-yaml';

const namespace = (annotations = '{}'): string => objectYaml('v1 Namespace shop', '', `annotations: ${annotations}`);

export const cases: RuleCases = {
  code: 'NAMESPACE_DELETED',
  passes: [
    { before: namespace(), after: namespace('{ a: b }') },
    { before: namespace('{ argocd.argoproj.io/sync-options: Prune=false }'), after: '' },
  ],
  fails: [
    {
      before: namespace(),
      after: '',
      says: [
        ': this namespace is deleted, and every object in it; found no namespace "shop"; fix: keep the namespace ' +
          '(a changed project or shortName renames it); delete it by hand once it is empty',
      ],
    },
  ],
  doesNotApply: [{ before: objectYaml('v1 ResourceQuota quota'), after: '' }],
};
