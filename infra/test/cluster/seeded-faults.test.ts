import { environmentOf } from '../synthesized';
import { listOf, madeForNamed, type Resources, type Anything } from './cluster-templates';
import { promises, type Title } from './promises';

/** Changes one property of the resource of a type that `where` accepts; the first by default. */
function change(
  type: string,
  edit: (properties: Anything) => void,
  where: (properties: Anything) => boolean = () => true,
) {
  return (resources: Resources): void => {
    const found = Object.values(resources).find((resource) => resource.Type === type && where(resource.Properties));
    edit(found?.Properties);
  };
}

const inCluster = (edit: (properties: Anything) => void) => change('AWS::EKS::Cluster', edit);
const inGroup = (edit: (properties: Anything) => void) => change('AWS::EKS::Nodegroup', edit);
const inTemplate = (edit: (data: Anything) => void) =>
  change('AWS::EC2::LaunchTemplate', ({ LaunchTemplateData }) => edit(LaunchTemplateData));
const inAddOn = (name: string, edit: (properties: Anything) => void) =>
  change('AWS::EKS::Addon', edit, ({ AddonName }) => AddonName === name);

const without = (type: string, accepts: (properties: Anything) => boolean) => (resources: Resources) => {
  const waits = resources as { [id: string]: { DependsOn?: readonly string[] } };
  for (const resource of Object.values(resources)) {
    if (resource.Type === type && accepts(resource.Properties)) delete waits[idOf(resources, resource)]?.DependsOn;
  }
};

function idOf(resources: Resources, resource: unknown): string {
  return Object.keys(resources).find((id) => resources[id] === resource) ?? '';
}

const faults: readonly [fault: string, seed: (resources: Resources) => void, breaks: Title][] = [
  [
    'Kubernetes 1.28',
    inCluster((it) => (it.Version = '1.28')),
    'runs the version of the spec, which is no older than what EKS can create',
  ],
  [
    'a public endpoint',
    inCluster((it) => (it.ResourcesVpcConfig.EndpointPublicAccess = true)),
    'answers only who the spec lets in',
  ],
  [
    'an endpoint for everybody',
    inCluster((it) => (it.ResourcesVpcConfig.PublicAccessCidrs = ['0.0.0.0/0'])),
    'answers only who the spec lets in',
  ],
  [
    'extended support',
    inCluster((it) => (it.UpgradePolicy.SupportType = 'EXTENDED')),
    'never slides into extended support',
  ],
  ['no upgrade policy', inCluster((it) => delete it.UpgradePolicy), 'never slides into extended support'],
  ['secrets in the clear', inCluster((it) => delete it.EncryptionConfig), 'encrypts secrets with a key of its own'],
  [
    'a key that stays the same',
    change('AWS::KMS::Key', (it) => delete it.EnableKeyRotation),
    'encrypts secrets with a key of its own',
  ],
  [
    'no audit log',
    inCluster((it) => listOf(it.Logging.ClusterLogging.EnabledTypes).splice(1, 1)),
    'writes the logs that the spec asks for',
  ],
  [
    'logs for ever',
    change('AWS::Logs::LogGroup', (it) => delete it.RetentionInDays),
    'keeps its logs as long as the spec says, encrypted, in a group that is there first',
  ],
  [
    'a group of another name',
    change('AWS::Logs::LogGroup', (it) => (it.LogGroupName = '/aws/eks/other/cluster')),
    'keeps its logs as long as the spec says, encrypted, in a group that is there first',
  ],
  [
    'a group after the cluster',
    without('AWS::EKS::Cluster', () => true),
    'keeps its logs as long as the spec says, encrypted, in a group that is there first',
  ],
  [
    'an administrator who made the cluster',
    inCluster((it) => (it.AccessConfig.BootstrapClusterCreatorAdminPermissions = true)),
    'lets nobody in but those with an access entry',
  ],
  [
    'the old config map',
    inCluster((it) => (it.AccessConfig.AuthenticationMode = 'API_AND_CONFIG_MAP')),
    'lets nobody in but those with an access entry',
  ],
  [
    'a cluster that anybody deletes',
    inCluster((it) => (it.DeletionProtection = false)),
    'cannot be deleted by mistake in production',
  ],
  ['nodes before the network', without('AWS::EKS::Nodegroup', () => true), 'gives nodes a network before they start'],
  [
    'names before nodes',
    without('AWS::EKS::Addon', ({ AddonName }) => AddonName === 'coredns'),
    'gives add-ons that run on nodes the nodes first',
  ],
  [
    'no metrics',
    inAddOn('metrics-server', (it) => (it.AddonName = 'metric-server')),
    'gives add-ons that run on nodes the nodes first',
  ],
  [
    'policies that nothing enforces',
    inAddOn('vpc-cni', (it) => delete it.ConfigurationValues),
    'acts on network policies',
  ],
  [
    'policies with a switch that the schema refuses',
    inAddOn('vpc-cni', (it) => (it.ConfigurationValues = '{"enableNetworkPolicy":true}')),
    'acts on network policies',
  ],
  [
    'an add-on that stops at a conflict',
    inAddOn('coredns', (it) => (it.ResolveConflicts = 'NONE')),
    'installs add-ons over what is there',
  ],
  [
    'metadata within a pod’s reach',
    inTemplate((it) => (it.MetadataOptions.HttpPutResponseHopLimit = 2)),
    'gives no pod what a node may do',
  ],
  [
    'metadata without a token',
    inTemplate((it) => (it.MetadataOptions.HttpTokens = 'optional')),
    'gives no pod what a node may do',
  ],
  [
    'a disk in the clear',
    inTemplate((it) => (it.BlockDeviceMappings[0].Ebs.Encrypted = false)),
    'gives each node an encrypted disk of the size that capacity is computed with',
  ],
  [
    'a smaller disk',
    inTemplate((it) => (it.BlockDeviceMappings[0].Ebs.VolumeSize = 8)),
    'gives each node an encrypted disk of the size that capacity is computed with',
  ],
  [
    'nodes that the API server does not meet',
    inTemplate((it) => listOf(it.SecurityGroupIds).shift()),
    'puts nodes into the cluster’s security group and the network’s',
  ],
  [
    'minimum above maximum',
    inGroup((it) => (it.ScalingConfig.MinSize = 99)),
    'grows from its minimum over its desired size to its maximum',
  ],
  [
    'an instance type that does not exist',
    inGroup((it) => (it.InstanceTypes = ['t9.large'])),
    'runs on instance types that are known',
  ],
  [
    'machines of another architecture',
    inGroup((it) => (it.InstanceTypes = ['m7g.large'])),
    'starts machines that fit the image',
  ],
  [
    'a group whose disk nobody knows',
    inGroup((it) => (it.Tags = {})),
    'tells the autoscaler the disk of a group without a node',
  ],
  [
    'nodes that change all at once',
    inGroup((it) => delete it.UpdateConfig),
    'changes one node of a group at a time, and replaces broken ones',
  ],
  [
    'spot for everybody',
    change(
      'AWS::EKS::Nodegroup',
      (it) => delete it.Taints,
      (it) => it.CapacityType === 'SPOT',
    ),
    'keeps spot capacity for those who accept it, on several types',
  ],
  [
    'spot of one type',
    change(
      'AWS::EKS::Nodegroup',
      (it) => listOf(it.InstanceTypes).splice(1),
      (it) => it.CapacityType === 'SPOT',
    ),
    'keeps spot capacity for those who accept it, on several types',
  ],
  [
    'the network plugin’s rights on every node',
    change(
      'AWS::IAM::Role',
      (it) => listOf(it.ManagedPolicyArns).push('policy/AmazonEKS_CNI_Policy'),
      (it) => String(it.RoleName).endsWith('-nodes-role'),
    ),
    'gives nodes no more than they need',
  ],
  [
    'viewers with all rights',
    change('AWS::EKS::AccessEntry', (it) => (it.AccessPolicies = [{}])),
    'makes only the administrator one, and only with a second factor',
  ],
  [
    'an administrator without a second factor',
    change(
      'AWS::IAM::Role',
      (it) => delete it.AssumeRolePolicyDocument.Statement[0].Condition,
      (it) => String(it.RoleName).endsWith('-access-admin'),
    ),
    'makes only the administrator one, and only with a second factor',
  ],
  [
    'a deployer whom any role of the account can be',
    change(
      'AWS::IAM::Role',
      (it) => (it.AssumeRolePolicyDocument.Statement[1].Condition.ArnLike['aws:PrincipalArn'] = '*:role/*'),
      (it) => String(it.RoleName).endsWith('-access-deployer'),
    ),
    'lets nobody change anything but with a second factor, or through IAM Identity Center, which asks for it',
  ],
];

test.each(faults)('%s is found', (_fault, seed, title) => {
  const { cluster } = madeForNamed('production');
  const changed = structuredClone(cluster);
  seed(changed);
  expect(promises[title](cluster, environmentOf('production'))).toHaveLength(0);
  expect(promises[title](changed, environmentOf('production'))).not.toHaveLength(0);
});
