import { Chart } from 'cdk8s';
import { ApiResource, ClusterRole, Group, Role, RoleBinding } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { platformLabels, type LabelContext } from '../../lib/bundle';
import type { ApiResourceName } from './deployed-resources';

export interface AccessInputs {
  readonly namespace: string;
  /** Group of people who may look. */
  readonly viewers: string;
  /** Group of whoever applies the services' manifests. */
  readonly deployers: string;
  /** What deployers may change. */
  readonly deployed: readonly ApiResourceName[];
  readonly labels: LabelContext;
}

const change = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const look = ['get', 'list', 'watch'];

/** What tells a deployer whether a rollout succeeds, and why not. */
const rolloutState = [
  ApiResource.PODS,
  ApiResource.custom({ apiGroup: '', resourceType: 'pods/log' }),
  ApiResource.EVENTS,
  ApiResource.REPLICA_SETS,
];

/** The owning team looks, the deployer deploys. Neither reads Secrets or enters containers. */
export class AccessChart extends Chart {
  constructor(scope: Construct, { namespace, viewers, deployers, deployed, labels }: AccessInputs) {
    super(scope, 'access', { disableResourceNameHashes: true, namespace, labels: platformLabels(labels) });

    const viewer = new RoleBinding(this, 'viewer-binding', {
      metadata: { name: 'viewer' },
      role: ClusterRole.fromClusterRoleName(this, 'view', 'view'),
    });
    viewer.addSubjects(Group.fromName(this, 'viewers', viewers));

    const deployer = new Role(this, 'deployer', { metadata: { name: 'deployer' } });
    deployer.allow(
      change,
      ...deployed.map(({ apiGroup, resource }) => ApiResource.custom({ apiGroup, resourceType: resource })),
    );
    deployer.allow(look, ...rolloutState);

    const binding = new RoleBinding(this, 'deployer-binding', {
      metadata: { name: 'deployer' },
      // by name: the class Role and the interface IRole do not agree under exactOptionalPropertyTypes
      role: Role.fromRoleName(this, 'deployer-role', deployer.name),
    });
    binding.addSubjects(Group.fromName(this, 'deployers', deployers));
  }
}
