import type { RuleCases } from '../../rule-cases';

const storage = (name: string, annotations: string): string => `
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: ${name}, annotations: {${annotations}}}
provisioner: ebs.csi.aws.com
`;

const ingress = (name: string): string => `
---
apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: {name: ${name}, annotations: {ingressclass.kubernetes.io/is-default-class: "true"}}
spec: {controller: ingress.k8s.aws/alb}
`;

const priority = (name: string, globalDefault: string): string => `
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: {name: ${name}}
value: 100
globalDefault: ${globalDefault}
`;

const isDefault = 'storageclass.kubernetes.io/is-default-class: "true"';

export const cases: RuleCases = {
  code: 'DEFAULT_TWICE',
  passes: [
    { yaml: storage('gp3', isDefault) + storage('gp2', 'storageclass.kubernetes.io/is-default-class: "false"') },
    { yaml: storage('gp3', isDefault) + ingress('alb') + priority('standard', 'true') + priority('low', 'false') },
    // one object written twice is another rule's
    { yaml: ingress('alb') + ingress('alb') },
  ],
  fails: [
    {
      yaml: storage('gp3', isDefault) + storage('gp2', 'storageclass.beta.kubernetes.io/is-default-class: "true"'),
      says: [
        'StorageClass/gp2 metadata.annotations["storageclass.beta.kubernetes.io/is-default-class"]: StorageClass "gp3" is the default too: volumes that name none get the one that was made last; found true; accepted one default StorageClass; fix: take the mark from "gp2" or from "gp3"',
      ],
    },
    {
      yaml: ingress('alb') + ingress('nginx') + ingress('traefik'),
      says: [
        'IngressClass/nginx metadata.annotations["ingressclass.kubernetes.io/is-default-class"]: IngressClass "alb" is the default too: every Ingress that names none is refused; found true; accepted one default IngressClass; fix: take the mark from "nginx" or from "alb"',
        'IngressClass/traefik metadata.annotations["ingressclass.kubernetes.io/is-default-class"]: IngressClass "alb" is the default too: every Ingress that names none is refused; found true; accepted one default IngressClass; fix: take the mark from "traefik" or from "alb"',
      ],
    },
    {
      yaml: priority('standard', 'true') + priority('low', 'true'),
      says: [
        'PriorityClass/low globalDefault: PriorityClass "standard" is the default too: the API server refuses the second one; found true; accepted one default PriorityClass; fix: take the mark from "low" or from "standard"',
      ],
    },
  ],
  doesNotApply: [{ yaml: storage('gp3', '') + storage('gp2', '') }],
};
