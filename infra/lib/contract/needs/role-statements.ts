import { fieldAt, listOf, textOf } from '../../../../lib/manifest';
import { propertyOf, resourcesOf } from '../read-sides';
import type { Sides, TemplateResource } from '../sides';

/** Statements of the role that pods of a service account get, boundary not counted; undefined when there is none. */
export function roleStatements(sides: Sides, namespace: string, account: string): readonly unknown[] | undefined {
  const association = resourcesOf(sides, 'AWS::EKS::PodIdentityAssociation').find(
    (one) => propertyOf(one, 'Namespace') === namespace && propertyOf(one, 'ServiceAccount') === account,
  );
  const logicalId = textOf(fieldAt(association?.properties, 'RoleArn', 'Fn::GetAtt', 0));
  if (association === undefined || logicalId === undefined) return undefined;
  const isRole = (one: TemplateResource): boolean => one.stack === association.stack && one.logicalId === logicalId;
  const inline = resourcesOf(sides, 'AWS::IAM::Role')
    .filter(isRole)
    .flatMap(({ properties }) => listOf(fieldAt(properties, 'Policies')))
    .flatMap((policy) => listOf(fieldAt(policy, 'PolicyDocument', 'Statement')));
  const attached = resourcesOf(sides, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')
    .filter(
      ({ stack, properties }) =>
        stack === association.stack &&
        listOf(fieldAt(properties, 'Roles')).some((role) => fieldAt(role, 'Ref') === logicalId),
    )
    .flatMap(({ properties }) => listOf(fieldAt(properties, 'PolicyDocument', 'Statement')));
  return [...inline, ...attached];
}
