import { names } from '../../../lib/spec';
import { listOf, madeForNamed, type Anything } from '../cluster/cluster-templates';
import { environmentOf } from '../synthesized';
import { promises, type Templates, type Title } from './promises';

/** Edits the properties of a role by the last part of its name. */
const inRole =
  (name: string, edit: (properties: Anything) => unknown) =>
  (templates: Templates): void => {
    const full = names.resource(environmentOf('production'), ...(name.split(' ') as [string, string]));
    const role = Object.values(templates.identity).find(({ Properties }) => Properties.RoleName === full);
    edit(role?.Properties);
  };

const first = ({ Policies }: Anything): Anything => Policies[0].PolicyDocument.Statement[0];
const trust = ({ AssumeRolePolicyDocument }: Anything): Anything => AssumeRolePolicyDocument.Statement[0];
const sub = 'token.actions.githubusercontent.com:sub';

const inBoundary =
  (edit: (statements: Anything[]) => unknown) =>
  ({ cluster }: Templates): void => {
    const policy = Object.values(cluster).find(({ Type }) => Type === 'AWS::IAM::ManagedPolicy');
    edit(policy?.Properties.PolicyDocument.Statement);
  };

const onlyOne: Title = 'hands credentials to one account in one namespace of one cluster';
const oneRepository: Title = 'deploys from one repository and one environment of GitHub';
const bootstrap: Title = 'deploys through the bootstrap of its own account, and no other way';

const faults: readonly [fault: string, seed: (templates: Templates) => void, breaks: Title][] = [
  ['a role for all pods', inRole('pod api', (it) => delete trust(it).Condition), onlyOne],
  [
    'a role for another account',
    inRole('pod api', (it) => (trust(it).Condition.StringEquals['aws:RequestTag/kubernetes-service-account'] = 'web')),
    onlyOne,
  ],
  [
    'a role for another cluster',
    inRole('pod api', (it) => (trust(it).Condition.StringEquals['aws:RequestTag/eks-cluster-arn'] = 'other')),
    onlyOne,
  ],
  ['a session without tags', inRole('addon keda-operator', (it) => (trust(it).Action = 'sts:AssumeRole')), onlyOne],
  [
    'a pod without boundary',
    inRole('pod worker', (it) => delete it.PermissionsBoundary),
    'keeps every pod within the boundary',
  ],
  ['all of S3', inRole('pod worker', (it) => (first(it).Action = 's3:*')), 'grants no action by a pattern'],
  [
    'all buckets',
    inRole('pod worker', (it) => (first(it).Resource = '*')),
    'lets services touch what is theirs and named',
  ],
  [
    'any key',
    inRole('pod nightly-report', (it) =>
      listOf(it.Policies[0].PolicyDocument.Statement).forEach((one) => delete one.Condition),
    ),
    'lets services touch what is theirs and named',
  ],
  [
    'an action that the boundary takes back',
    inRole('addon external-dns', (it) => (first(it).Action = 'dynamodb:GetItem')),
    'grants nothing that the boundary takes back',
  ],
  [
    'a placeholder that nobody knows',
    inRole('addon keda-operator', (it) => (first(it).Resource = 'arn:aws:sqs:{zone}:*')),
    'has no word in braces left',
  ],
  [
    'a boundary that takes in IAM',
    inBoundary(([allowed]) => listOf(allowed.Action).push('iam:*')),
    'never lets a pod make or take on another identity, or change the network',
  ],
  [
    'a boundary without the network',
    inBoundary((statements) => statements.splice(1, 1)),
    'never lets a pod make or take on another identity, or change the network',
  ],
  [
    'a boundary that shows other environments',
    inBoundary((statements) => (statements[2].NotResource = ['*'])),
    'never shows a pod what other environments have',
  ],
  [
    'a boundary that forgets queues',
    inBoundary((statements) => (statements[2].Action = ['s3:*'])),
    'never shows a pod what other environments have',
  ],
  [
    'deployments from any branch',
    inRole('ci deploy', (it) => (trust(it).Condition.StringEquals[sub] = 'repo:aicode/platform:*')),
    oneRepository,
  ],
  [
    'deployments from another repository',
    inRole('ci deploy', (it) => (trust(it).Condition.StringEquals[sub] = 'repo:other/platform:environment:production')),
    oneRepository,
  ],
  [
    'tokens for anybody',
    inRole('ci deploy', (it) => delete trust(it).Condition.StringEquals['token.actions.githubusercontent.com:aud']),
    oneRepository,
  ],
  ['a deployer that takes on any role', inRole('ci deploy', (it) => (first(it).Resource = '*')), bootstrap],
  [
    'a deployer with rights of its own',
    inRole('ci deploy', (it) =>
      listOf(it.Policies[0].PolicyDocument.Statement).push({ Action: 's3:*', Resource: '*' }),
    ),
    bootstrap,
  ],
  ['a name too long for IAM', inRole('pod api', (it) => (it.RoleName = 'a'.repeat(65))), 'stays within what IAM takes'],
];

test.each(faults)('%s is found', (_fault, seed, title) => {
  const made = madeForNamed('production');
  const changed = structuredClone(made);
  seed(changed);
  expect(promises[title](made, environmentOf('production'))).toHaveLength(0);
  expect(promises[title](changed, environmentOf('production'))).not.toHaveLength(0);
});
