import type { RuleCases } from '../../rule-cases';

interface Shape {
  readonly className?: string;
  readonly group?: string;
  readonly service?: (index: number) => string;
  readonly annotations?: string;
}

/** One Ingress with so many hosts of one path each. */
function ingress(
  name: string,
  hosts: number,
  { className = 'alb', group, service, annotations = '' }: Shape = {},
): string {
  const rules = Array.from({ length: hosts }, (_, index) => {
    const backend = `{ service: { name: ${service?.(index) ?? 'web'}, port: { number: 80 } } }`;
    return `    - { host: ${name}${index}.example.com, http: { paths: [{ path: /, pathType: Prefix, backend: ${backend} }] } }`;
  });
  return `
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata:
  name: ${name}
  annotations: { ${group === undefined ? '' : `alb.ingress.kubernetes.io/group.name: ${group}, `}${annotations} }
spec:
  ingressClassName: ${className}
  rules:
${rules.join('\n')}
`;
}

const tls = (name: string, hosts: number): string =>
  `${ingress(name, 1, { group: 'shop' })}  tls: [{ hosts: [${Array.from({ length: hosts }, (_, i) => `${name}${i}.example.com`).join(', ')}] }]\n`;

const all = (...documents: readonly string[]): { yaml: string } => ({ yaml: documents.join('---') });

export const cases: RuleCases = {
  code: 'LOAD_BALANCER_QUOTA',
  passes: [
    all(ingress('a', 60, { group: 'one' }), ingress('b', 60, { group: 'two' })),
    all(ingress('a', 60), ingress('b', 60)), // without a group each has its own
    all(tls('a', 13), tls('b', 13)), // one certificate is the listener's default
  ],
  fails: [
    {
      ...all(ingress('a', 60, { group: 'shop' }), ingress('b', 60, { group: 'shop' })),
      says: [
        'Ingress/b: load balancer "shop" needs more rules than AWS allows it; found 120 rules of 2 Ingresses; accepted at most 100; fix: give some of its Ingresses another alb.ingress.kubernetes.io/group.name, or have the quota raised',
      ],
    },
    {
      ...all(ingress('a', 101, { service: (index) => `web${index}` })),
      says: [
        'Ingress/a: load balancer "default/a" needs more rules than AWS allows it; found 101 rules of one Ingress; accepted at most 100; fix: give some of its Ingresses another alb.ingress.kubernetes.io/group.name, or have the quota raised',
        'Ingress/a: load balancer "default/a" needs more target groups than AWS allows it; found 101 target groups of one Ingress; accepted at most 100; fix: give some of its Ingresses another alb.ingress.kubernetes.io/group.name, or have the quota raised',
      ],
    },
    {
      ...all(tls('a', 14), tls('b', 13)),
      says: [
        'Ingress/b: load balancer "shop" needs more certificates than AWS allows it; found 26 certificates of 2 Ingresses; accepted at most 25; fix: give some of its Ingresses another alb.ingress.kubernetes.io/group.name, or have the quota raised',
      ],
    },
  ],
  doesNotApply: [
    all(ingress('a', 200, { className: 'nginx' })),
    {
      yaml: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: odd }\nspec: { ingressClassName: alb, rules: 7 }',
    },
  ],
};
