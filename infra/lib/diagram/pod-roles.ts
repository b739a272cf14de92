import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import type { Deployment, Placed } from './deployment';

/** A service account of Kubernetes and the role that its pods get. */
export interface PodRole {
  readonly namespace: string;
  readonly account: string;
  readonly role: Placed;
}

/** Where the add-ons run that EKS installs. */
const managedNamespace = 'kube-system';

/** All identities of pods: associations, and those that come with add-ons of EKS. */
export function podRoles(deployment: Deployment): readonly PodRole[] {
  const ofAddOns = deployment.ofType('AWS::EKS::Addon').flatMap((addOn) =>
    listOf(fieldAt(addOn.properties, 'PodIdentityAssociations')).flatMap((association) => {
      const account = textOf(fieldAt(association, 'ServiceAccount')) ?? '';
      return podRole(deployment, addOn, { namespace: managedNamespace, account, arn: fieldAt(association, 'RoleArn') });
    }),
  );
  const associated = deployment.ofType('AWS::EKS::PodIdentityAssociation').flatMap((association) => {
    const { properties } = association;
    const namespace = textOf(fieldAt(properties, 'Namespace')) ?? '';
    const account = textOf(fieldAt(properties, 'ServiceAccount')) ?? '';
    return podRole(deployment, association, { namespace, account, arn: fieldAt(properties, 'RoleArn') });
  });
  return [...ofAddOns, ...associated].sort((one, other) => compare(keyOf(one), keyOf(other)));
}

function podRole(
  deployment: Deployment,
  { stack }: Placed,
  { namespace, account, arn }: { readonly namespace: string; readonly account: string; readonly arn: unknown },
): readonly PodRole[] {
  const role = deployment.resource(stack, arn);
  return role === undefined ? [] : [{ namespace, account, role }];
}

function keyOf({ namespace, account }: PodRole): string {
  return `${namespace}/${account}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
