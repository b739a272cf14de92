import type { RuleCases } from '../../../rule-cases';
import { configMap, deployment, digest, object } from '../objects';

export const cases: RuleCases = {
  code: 'TOKEN_IN_TEXT',
  passes: [{ yaml: configMap({ note: 'ghp_ is how tokens of GitHub begin' }) }],
  fails: [
    {
      yaml: configMap({ github: `ghp_${digest.slice(0, 36)}` }),
      says: [
        'ConfigMap/shop/api data["github"]: the object holds a secret of a known form; found a GitHub token; fix: withdraw it, and keep the new one in the secret store',
      ],
    },
    {
      yaml: deployment({}, { args: ['--key', `AKIA${'A'.repeat(16)}`] }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].args[1]: the object holds a secret of a known form; found an AWS access key; fix: withdraw it, and keep the new one in the secret store',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'Secret', { stringData: { github: `ghp_${digest.slice(0, 36)}` } }) }],
};
