import type { RuleCases } from '../../../rule-cases';
import { deployment, pod, service } from '../objects';

export const cases: RuleCases = {
  code: 'APP_ARMOR_DISABLED',
  passes: [
    { yaml: pod({ securityContext: { appArmorProfile: { type: 'RuntimeDefault' } } }) },
    { yaml: pod({}, {}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/api': 'runtime/default' } }) },
  ],
  fails: [
    {
      yaml: pod({ securityContext: { appArmorProfile: { type: 'Unconfined' } } }),
      says: [
        'Pod/shop/api spec.securityContext.appArmorProfile.type: the AppArmor profile of the runtime is switched off; found Unconfined; accepted RuntimeDefault, Localhost; fix: remove the profile, or set RuntimeDefault',
      ],
    },
    {
      yaml: deployment({}, { securityContext: { appArmorProfile: { type: 'Unconfined' } } }),
      says: [
        'Deployment/shop/api spec.template.spec.containers[0].securityContext.appArmorProfile.type: the AppArmor profile of the runtime is switched off; found Unconfined; accepted RuntimeDefault, Localhost; fix: remove the profile, or set RuntimeDefault',
      ],
    },
    {
      yaml: pod({}, {}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/api': 'unconfined' } }),
      says: [
        'Pod/shop/api metadata.annotations["container.apparmor.security.beta.kubernetes.io/api"]: the AppArmor profile of the runtime is switched off; found unconfined; accepted runtime/default, localhost/<profile>; fix: remove the annotation',
      ],
    },
  ],
  doesNotApply: [
    { yaml: service({}, { annotations: { 'container.apparmor.security.beta.kubernetes.io/api': 'unconfined' } }) },
  ],
};
