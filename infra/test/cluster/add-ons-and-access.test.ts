import { eksWorkloads, nodeCapacity, instanceTypeOf, addOns, names } from '../../../lib/spec';
import { managedAddOns } from '../../lib/cluster';
import { environmentOf } from '../synthesized';
import { listOf, madeFor, madeForNamed, ofType, onlyOf } from './cluster-templates';

const environments = ['dev', 'staging', 'production'];

test('what capacity checks count in kube-system is what the add-ons run there', () => {
  const run = managedAddOns.flatMap(({ workloads }) => workloads);
  expect([...run].sort()).toEqual(eksWorkloads.map(({ name }) => name).sort());
});

test.each(environments)('%s has exactly those add-ons, each with the identity that it calls AWS with', (name) => {
  const { cluster } = madeForNamed(name);
  const made = ofType(cluster, 'AWS::EKS::Addon').map(({ Properties }) => Properties);
  expect(made.map(({ AddonName }) => AddonName).sort()).toEqual(managedAddOns.map((addOn) => addOn.name).sort());
  const identities = made.flatMap(({ AddonName, PodIdentityAssociations }) =>
    listOf(PodIdentityAssociations).map(({ ServiceAccount, RoleArn }) => {
      const { ManagedPolicyArns, PermissionsBoundary } = cluster[RoleArn['Fn::GetAtt'][0]]?.Properties ?? {};
      return [
        AddonName,
        ServiceAccount,
        JSON.stringify(ManagedPolicyArns).split('policy/')[1]?.split('"')[0],
        PermissionsBoundary !== undefined,
      ];
    }),
  );
  expect(identities).toEqual([
    ['vpc-cni', 'aws-node', 'AmazonEKS_CNI_Policy', true],
    ['aws-ebs-csi-driver', 'ebs-csi-controller-sa', 'AmazonEBSCSIDriverEKSClusterScopedPolicy', true],
  ]);
});

test('the disk of a node is the one that its capacity is computed with', () => {
  const { LaunchTemplateData } = onlyOf(madeForNamed('dev').cluster, 'AWS::EC2::LaunchTemplate').Properties;
  const type = instanceTypeOf('t3.medium');
  if (type === undefined) throw new Error('t3.medium is unknown');
  const gibibytes = LaunchTemplateData.BlockDeviceMappings[0].Ebs.VolumeSize;
  expect(nodeCapacity(type).ephemeralStorageBytes).toBe((gibibytes * 0.9 - 1) * 2 ** 30); // its parts are in the function
});

test('the cluster autoscaler may size the groups that EKS tags, and look at these of this cluster', () => {
  const { statements = [] } = addOns['cluster-autoscaler'].serviceAccounts[0]?.identity ?? {};
  const sizing = statements.find(({ actions }) => actions.includes('autoscaling:SetDesiredCapacity'));
  // https://docs.aws.amazon.com/eks/latest/userguide/managed-node-groups.html: tags that EKS adds to the Auto Scaling group
  expect(sizing?.conditions).toEqual({
    StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}': 'owned' },
  });
  expect(statements.flatMap(({ actions }) => actions)).toContain('eks:DescribeNodegroup');
});

test.each(environments)(
  'the people of %s get in by roles, viewers and deployers by the groups that manifests bind',
  (name) => {
    const environment = environmentOf(name);
    const entries = ofType(madeForNamed(name).cluster, 'AWS::EKS::AccessEntry').map(({ Properties }) => Properties);
    expect(entries.flatMap(({ KubernetesGroups = [] }) => KubernetesGroups)).toEqual([
      names.group(environment, 'viewer'),
      names.group(environment, 'deployer'),
    ]);
    const [policy] = entries.flatMap(({ AccessPolicies = [] }) => AccessPolicies);
    expect([JSON.stringify(policy.PolicyArn).includes('AmazonEKSClusterAdminPolicy'), policy.AccessScope.Type]).toEqual(
      [true, 'cluster'],
    );
  },
);

test('an endpoint that the spec opens is open to those addresses alone', () => {
  const environment = environmentOf('staging');
  const cluster = { ...environment.cluster, publicAccessCidrs: ['192.0.2.0/24'] };
  const { ResourcesVpcConfig } = onlyOf(madeFor({ ...environment, cluster }).cluster, 'AWS::EKS::Cluster').Properties;
  expect(ResourcesVpcConfig).toMatchObject({
    EndpointPrivateAccess: true,
    EndpointPublicAccess: true,
    PublicAccessCidrs: ['192.0.2.0/24'],
  });
});

test.each([
  ['dev', 'Delete'],
  ['staging', 'Delete'],
  ['production', 'RetainExceptOnCreate'],
])('after a destroy of %s its logs and its key: %s', (name, policy) => {
  const { cluster } = madeForNamed(name);
  const stored = ['AWS::KMS::Key', 'AWS::Logs::LogGroup'].flatMap((type) => ofType(cluster, type));
  expect(stored.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual([policy, policy]);
});
