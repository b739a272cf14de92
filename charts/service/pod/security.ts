import type { k8s } from 'cdk8s-plus-28';
import type { Service } from '../../../lib/spec';

/** What Pod Security `restricted` and every common scanner ask of a pod. */
export function podSecurity({ securityContext }: Service): k8s.PodSecurityContext {
  return {
    ...securityContext,
    runAsNonRoot: true,
    fsGroupChangePolicy: 'OnRootMismatch', // walking a large volume at every start takes minutes
    seccompProfile: { type: 'RuntimeDefault' },
  };
}

/** The same for a container, also of those that a sidecar injector or a user adds. */
export function containerSecurity({ securityContext: { runAsUser, runAsGroup } }: Service): k8s.SecurityContext {
  return {
    runAsNonRoot: true,
    runAsUser,
    runAsGroup,
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ['ALL'] },
    seccompProfile: { type: 'RuntimeDefault' },
  };
}
