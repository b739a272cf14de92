import { names, type Environment } from '../../../lib/spec';
import { onlyOf, type Resources } from '../cluster/cluster-templates';
import { listOf, matches, podRoles, textOf, type RoleOfPods, type Statement } from './policies';

export interface Templates {
  readonly cluster: Resources;
  readonly identity: Resources;
}

/** What identities promise: returns what is wrong. */
export type Promise = (templates: Templates, environment: Environment) => readonly unknown[];

const boundary = ({ cluster }: Templates): readonly Statement[] =>
  onlyOf(cluster, 'AWS::IAM::ManagedPolicy').Properties.PolicyDocument.Statement;

const actionsOf = ({ statements }: RoleOfPods): readonly string[] => statements.flatMap(({ Action }) => listOf(Action));

const ciRole = ({ identity }: Templates): Resources[string]['Properties'] =>
  Object.values(identity).find(({ Properties }) => String(Properties.RoleName).endsWith('-ci-deploy'))?.Properties;

/** All that a deployment reads itself. */
const readsState = [
  'cloudformation:DescribeStacks',
  'cloudformation:GetTemplate',
  'route53:GetHostedZone',
  'route53:ListHostedZonesByName',
];

export const promises = {
  'hands credentials to one account in one namespace of one cluster': ({ identity }, environment) =>
    podRoles(identity).filter(({ trust, namespace, account }) => {
      const said = trust.Condition?.StringEquals ?? {};
      return !(
        said['aws:RequestTag/kubernetes-namespace'] === namespace &&
        said['aws:RequestTag/kubernetes-service-account'] === account &&
        textOf(said['aws:RequestTag/eks-cluster-arn']).endsWith(`:cluster/${names.cluster(environment)}`) &&
        said['aws:SourceAccount'] === environment.account &&
        JSON.stringify(listOf(trust.Action)) === '["sts:AssumeRole","sts:TagSession"]'
      );
    }),
  'keeps every pod within the boundary': ({ identity }) =>
    podRoles(identity).filter((role) => !textOf(role.boundary).endsWith('-pod-boundary')),
  'grants no action by a pattern': ({ identity }) =>
    podRoles(identity).filter((role) => actionsOf(role).some((action) => action.includes('*'))),
  'has no word in braces left': ({ identity }) => {
    const left = /(?<!\$)\{[A-Za-z]+\}/.exec(JSON.stringify(podRoles(identity)));
    return left === null ? [] : [left[0]];
  },
  'grants nothing that the boundary takes back': (templates) => {
    const [allowed, ...denied] = boundary(templates);
    return podRoles(templates.identity).flatMap((role) =>
      actionsOf(role).filter(
        (action) =>
          !listOf(allowed?.Action).some((pattern) => matches(pattern, action)) ||
          denied
            .filter(({ Resource }) => Resource === '*')
            .some(({ Action }) => listOf(Action).some((pattern) => matches(pattern, action))),
      ),
    );
  },
  'lets services touch what is theirs and named': ({ identity }, { namespace }) =>
    podRoles(identity)
      .filter((role) => role.namespace === namespace)
      .flatMap(({ statements }) => statements)
      .filter(({ Resource, Condition }) =>
        listOf(Resource).some(
          (one) => textOf(one) === '*' || (textOf(one).endsWith(':key/*') && Condition === undefined),
        ),
      ),
  'never lets a pod make or take on another identity, or change the network': (templates) => {
    const [allowed, ...denied] = boundary(templates);
    const may = (action: string): boolean =>
      listOf(allowed?.Action).some((pattern) => matches(pattern, action)) &&
      !denied
        .filter(({ Resource, Effect }) => Effect === 'Deny' && Resource === '*')
        .some(({ Action }) => listOf(Action).some((pattern) => matches(pattern, action)));
    return forbidden.filter(may);
  },
  'never shows a pod what other environments have': (templates, environment) => {
    const deny = boundary(templates).find(({ NotResource }) => NotResource !== undefined);
    const own = listOf(deny?.NotResource).map(textOf);
    const seen = foreign(environment).filter((arn) => own.some((pattern) => matches(pattern, arn)));
    const kept = deny?.Effect === 'Deny' && foreignActions.every((action) => listOf(deny.Action).includes(action));
    return kept ? seen : [deny];
  },
  'deploys from one repository and one environment of GitHub': (templates, environment) => {
    const said = ciRole(templates)?.AssumeRolePolicyDocument.Statement[0].Condition ?? {};
    const expected = {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': `repo:aicode/platform:environment:${environment.name}`,
      },
    };
    return JSON.stringify(said) === JSON.stringify(expected) ? [] : [said];
  },
  'deploys through the bootstrap of its own account, and no other way': (templates, environment) => {
    const statements: readonly Statement[] = ciRole(templates)?.Policies[0].PolicyDocument.Statement ?? [];
    const accepted = new RegExp(
      `^arn:aws:iam::${environment.account}:role/cdk-hnb659fds-(deploy|file-publishing|lookup)-role-${environment.account}-[a-z0-9-]+$`,
    );
    const [bootstrap, cluster, ...others] = statements;
    const kept =
      others.flatMap(({ Action }) => listOf(Action)).every((action) => readsState.includes(action)) &&
      bootstrap?.Action === 'sts:AssumeRole' &&
      listOf(bootstrap.Resource).every((arn) => accepted.test(textOf(arn))) &&
      cluster?.Action === 'eks:DescribeCluster' &&
      textOf(cluster.Resource).endsWith(`:cluster/${names.cluster(environment)}`);
    return kept ? [] : statements;
  },
  'stays within what IAM takes': ({ identity }) =>
    podRoles(identity).filter(
      ({ name, statements }) => name.length > 64 || JSON.stringify(statements).length > 10_240, // inline policies of a role
    ),
} satisfies { readonly [title: string]: Promise };

export type Title = keyof typeof promises;
export const titles = Object.keys(promises) as Title[];

const forbidden = [
  'iam:CreateRole',
  'iam:PassRole',
  'iam:PutRolePolicy',
  'iam:DeleteRolePermissionsBoundary',
  'sts:AssumeRole',
  'organizations:LeaveOrganization',
  'account:CloseAccount',
  'cloudtrail:StopLogging',
  'guardduty:DeleteDetector',
  'ec2:CreateVpcPeeringConnection',
  'ec2:ModifyVpcAttribute',
  'ec2:DeleteSubnet',
  'ec2:CreateRoute',
  'ec2:ReplaceRouteTableAssociation',
  'ec2:CreateNetworkAclEntry',
  'ec2:AttachInternetGateway',
  'ec2:DeleteNatGateway',
  'ec2:DeleteFlowLogs',
  'ec2:RunInstances',
];

const foreignActions = ['s3:*', 'secretsmanager:*', 'sns:*', 'sqs:*', 'ssm:*'];

function foreign({ region, account, shortName }: Environment): readonly string[] {
  const other = shortName === 'dev' ? 'staging' : 'dev';
  return [
    `arn:aws:s3:::aicode-${other}-media`,
    `arn:aws:secretsmanager:${region}:${account}:secret:aicode-${other}-api-database-AbCdEf`,
    `arn:aws:sqs:${region}:${account}:aicode-${other}-jobs`,
    `arn:aws:sns:${region}:${account}:aicode-${other}-jobs`,
    `arn:aws:ssm:${region}:${account}:parameter/aicode/${other}/flags`,
  ];
}
