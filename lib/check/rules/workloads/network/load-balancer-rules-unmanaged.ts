import { albAnnotation, albField, albIngress, isAlb } from './alb';
import { ofKind } from '../of-kind';

export const loadBalancerRulesUnmanaged = ofKind(
  {
    code: 'LOAD_BALANCER_RULES_UNMANAGED',
    severity: 'warning',
    title: 'a load balancer with security groups of its own is let through to the pods',
    why:
      'When an Ingress names its security groups, the AWS Load Balancer Controller no longer opens the nodes to the load ' +
      'balancer: health checks fail and every request is answered with 502 or 504, unless somebody opens them by hand.',
    fix: 'Set manage-backend-security-group-rules to "true".',
    sources: [
      'https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/#security-groups',
    ],
  },
  ['networking.k8s.io/Ingress'],
  (body) => {
    const ingress = albIngress(body);
    const groups = albAnnotation(ingress, 'security-groups');
    const managed = 'manage-backend-security-group-rules';
    if (!isAlb(ingress) || groups === undefined || albAnnotation(ingress, managed) !== undefined) return [];
    return [
      {
        field: albField(managed),
        message: 'nothing opens the nodes to the load balancer',
        found: `security-groups ${groups}`,
        accepted: '"true", or "false" where somebody opens them by hand',
        fix: `set ${managed} to "true"`,
      },
    ];
  },
);
