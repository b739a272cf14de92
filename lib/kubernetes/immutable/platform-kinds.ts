import { atTop, inSpec, specField, type ImmutableField, type ImmutableKind } from './immutable-field';

const recreate = 'delete the object and apply it again, in a moment when nobody needs it';
const renamed = 'give the object another name and let its users name that; delete the old one later';
const roleRef = 'give the binding another name, so that the new one stands before the old one goes';

const isFrozen = ({ immutable }: { readonly immutable?: unknown }): boolean => immutable === true;
const frozen = ['immutable', 'data', 'binaryData'].map((field) => atTop(field, { applies: isFrozen, isSecret: true }));

/** `ValidateServiceUpdate` and, for what is left out, `patchAllocatedValues`. */
const service: readonly ImmutableField[] = [
  inSpec('clusterIP', { applies: hasAddress, isSame: sameAddress }),
  inSpec('ipFamilies', {
    applies: (before, after) => hasAddress(before, after) && specField(before, 'clusterIP') !== 'None',
    mayBeAbsent: 'either',
    isSame: (before, after) => Array.isArray(before) && Array.isArray(after) && before[0] === after[0],
  }),
  inSpec('loadBalancerClass', {
    applies: (before, after) => [before, after].every((one) => specField(one, 'type') === 'LoadBalancer'),
  }),
];

/** Everything that makes no pods and stores no data. Source: `pkg/apis/<group>/validation/validation.go`, 1.36. */
export const platformKinds: readonly ImmutableKind[] = [
  { group: '', kind: 'Service', fields: service, remedy: recreate },
  { group: '', kind: 'ConfigMap', fields: frozen, remedy: renamed },
  {
    group: '',
    kind: 'Secret',
    fields: [
      atTop('type', { default: 'Opaque' }),
      ...['immutable', 'data', 'stringData'].map((field) => atTop(field, { applies: isFrozen, isSecret: true })),
    ],
    remedy: renamed,
  },
  { group: '', kind: 'ResourceQuota', fields: [inSpec('scopes', { isSame: sameScopes })], remedy: renamed },
  { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding', fields: [atTop('roleRef')], remedy: roleRef },
  { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding', fields: [atTop('roleRef')], remedy: roleRef },
  {
    group: 'scheduling.k8s.io',
    kind: 'PriorityClass',
    fields: [atTop('value', { default: 0 }), atTop('preemptionPolicy', { default: 'PreemptLowerPriority' })],
    remedy: renamed,
  },
  { group: 'node.k8s.io', kind: 'RuntimeClass', fields: [atTop('handler')], remedy: renamed },
  { group: 'networking.k8s.io', kind: 'IngressClass', fields: [inSpec('controller')], remedy: renamed },
  { group: 'networking.k8s.io', kind: 'IPAddress', fields: [inSpec('parentRef')], remedy: recreate },
  { group: 'discovery.k8s.io', kind: 'EndpointSlice', fields: [atTop('addressType')], remedy: recreate },
  { group: 'resource.k8s.io', kind: 'ResourceClaim', fields: [atTop('spec')], remedy: renamed },
  { group: 'resource.k8s.io', kind: 'ResourceClaimTemplate', fields: [atTop('spec')], remedy: renamed },
  { group: 'certificates.k8s.io', kind: 'CertificateSigningRequest', fields: [atTop('spec')], remedy: renamed },
  {
    group: 'apiextensions.k8s.io',
    kind: 'CustomResourceDefinition',
    fields: [inSpec('group'), inSpec('scope'), inSpec('names.plural'), inSpec('names.kind')],
    remedy: 'bring the new definition under another name and copy the objects; deleting this one deletes them all',
  },
  {
    group: 'gateway.networking.k8s.io',
    kind: 'GatewayClass',
    fields: [inSpec('controllerName')], // `self == oldSelf` in the CRD of Gateway API 1.0 and later
    remedy: renamed,
  },
];

function hasAddress(before: object, after: object): boolean {
  return [before, after].every((one) => specField({ ...one }, 'type') !== 'ExternalName');
}

/** Without an address the server chooses one, and keeps it when a later version leaves it out: also `None`. */
function sameAddress(before: unknown, after: unknown): boolean {
  return !after && before !== 'None';
}

/** Scopes are a set. */
function sameScopes(before: unknown, after: unknown): boolean {
  return scopesOf(before) === scopesOf(after);
}

function scopesOf(value: unknown): string {
  return Array.isArray(value) ? [...new Set(value.map((member) => JSON.stringify(member)))].sort().join() : '';
}
