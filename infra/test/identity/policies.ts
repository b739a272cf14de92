import { ofType, type Anything, type Resources } from '../cluster/cluster-templates';

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource?: Anything;
  readonly NotResource?: Anything;
  readonly Condition?: Anything;
}

export interface RoleOfPods {
  readonly name: string;
  readonly namespace: string;
  readonly account: string;
  readonly trust: Statement;
  readonly boundary: unknown;
  readonly statements: readonly Statement[];
}

/** Every role that an association hands to a service account. */
export function podRoles(resources: Resources): readonly RoleOfPods[] {
  return ofType(resources, 'AWS::EKS::PodIdentityAssociation').map(({ Properties }) => {
    const role = resources[Properties.RoleArn['Fn::GetAtt'][0]]?.Properties;
    const documents: readonly Anything[] = role.Policies;
    return {
      name: role.RoleName,
      namespace: Properties.Namespace,
      account: Properties.ServiceAccount,
      trust: role.AssumeRolePolicyDocument.Statement[0],
      boundary: role.PermissionsBoundary,
      statements: documents.flatMap(({ PolicyDocument }): readonly Statement[] => PolicyDocument.Statement),
    };
  });
}

/** The same with each permission alone: `s3:GetObject arn:aws:s3:::bucket/*`, for people to read. */
export function granted({ statements }: RoleOfPods): readonly string[] {
  return statements
    .flatMap(({ Action, Resource }) =>
      listOf(Resource).flatMap((resource) => listOf(Action).map((action) => `${action} ${textOf(resource)}`)),
    )
    .toSorted();
}

/** Text of a value that CloudFormation joins. */
export function textOf(value: Anything): string {
  if (typeof value === 'string') return value;
  if (value?.Ref === 'AWS::Partition') return 'aws';
  const parts: readonly Anything[] = value?.['Fn::Join']?.[1] ?? [];
  return parts.map(textOf).join('');
}

export function listOf<Value>(value: Value | readonly Value[] | undefined): readonly Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Value];
}

/** Whether a pattern of IAM takes a text. */
export function matches(pattern: string, text: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(text);
}
