import type { RuleCases } from '../../rule-cases';
import { all, container, pod } from './objects';

const env = (fields: string): string => container(`env: [{ ${fields} }]`);
const from = (fields: string): string => env(`name: A, valueFrom: { ${fields} }`);
const envFrom = (fields: string): string => container(`envFrom: [{ ${fields} }]`);

export const cases: RuleCases = {
  code: 'ENV_INVALID',
  passes: [
    {
      yaml: all(
        env('name: "some.name-9 {x}", value: ""'),
        from('fieldRef: { fieldPath: status.podIP }'),
        from('fieldRef: { fieldPath: "metadata.labels[\'app.kubernetes.io/name\']" }'),
        from('resourceFieldRef: { resource: limits.hugepages-2Mi }'),
        from('configMapKeyRef: { name: web, key: a.b }'),
        envFrom('prefix: A_, secretRef: { name: web }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        env('name: "A=B", value: x'),
        env('name: "", value: x'),
        env('name: A, value: x, valueFrom: { fieldRef: { fieldPath: metadata.name } }'),
        from(''),
        from('fieldRef: { fieldPath: metadata.name }, secretKeyRef: { name: web, key: a }'),
        from('fieldRef: { fieldPath: spec.nodename }'),
        from('fieldRef: { apiVersion: v2, fieldPath: metadata.name }'),
        from('resourceFieldRef: { resource: limits.gpu }'),
        from('secretKeyRef: { name: Web, key: a/b }'),
        from('configMapKeyRef: { key: a }'),
        envFrom('prefix: "=", configMapRef: { name: web }'),
        envFrom('prefix: A'),
        envFrom('configMapRef: { name: "" }'),
      ),
      says: [
        'Pod/shop/web spec.containers[0].env[0].name: this is not a name for a variable; found "A=B"; accepted printable ASCII characters without "="; fix: such as "A-B"',
        'Pod/shop/web spec.containers[0].env[0].name: the variable has no name; found ""',
        'Pod/shop/web spec.containers[0].env[0].valueFrom: the variable has a value already; found value and valueFrom',
        'Pod/shop/web spec.containers[0].env[0].valueFrom: there is no source for the variable; accepted one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef',
        'Pod/shop/web spec.containers[0].env[0].valueFrom: there is more than one source for the variable; found fieldRef, secretKeyRef; accepted one of fieldRef, resourceFieldRef, configMapKeyRef, secretKeyRef, fileKeyRef',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: this is no field of a pod that can be shown here; found "spec.nodename"; accepted metadata.name, metadata.namespace, metadata.uid, spec.nodeName, spec.serviceAccountName, status.hostIP, status.hostIPs, status.podIP, status.podIPs; fix: did you mean "spec.nodeName"?',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.fieldRef.apiVersion: this is no version of a pod; found "v2"; accepted v1; fix: did you mean "v1"?',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.resourceFieldRef.resource: this is no resource of a container that can be shown; found "limits.gpu"; accepted limits.cpu, limits.memory, limits.ephemeral-storage, requests.cpu, requests.memory, requests.ephemeral-storage; fix: did you mean "limits.cpu"?',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.secretKeyRef.name: this is not a name for a ConfigMap or Secret; found "Web"; accepted lower-case letters, digits, "-" and ".", a letter or digit at both ends of each part, at most 253 characters; fix: such as "web"',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.secretKeyRef.key: this is not a key of a ConfigMap or Secret; found "a/b"; accepted letters, digits, "-", "_" and ".", not "." and not starting with "..", at most 253 characters; fix: such as "a-b"',
        'Pod/shop/web spec.containers[0].env[0].valueFrom.configMapKeyRef.name: the reference names no object',
        'Pod/shop/web spec.containers[0].envFrom[0].prefix: this is not a name for a variable; found "="; accepted printable ASCII characters without "="',
        'Pod/shop/web spec.containers[0].envFrom[0]: there is no source for the variables; accepted one of configMapRef, secretRef',
        'Pod/shop/web spec.containers[0].envFrom[0].configMapRef.name: the reference names no object; found ""',
      ],
    },
  ],
  doesNotApply: [{ yaml: pod() }],
};
