import { instanceTypeOf, type Environment } from '../../../lib/spec';
import { listOf, idsOf, ofType, onlyOf, type Resource, type Resources, type Anything } from './cluster-templates';

/** What a cluster's template promises: returns what is wrong, nothing when it is kept. */
export type Promise = (resources: Resources, environment: Environment) => readonly unknown[];

const cluster = (resources: Resources): Anything => onlyOf(resources, 'AWS::EKS::Cluster').Properties;
const groups = (resources: Resources): readonly Anything[] =>
  ofType(resources, 'AWS::EKS::Nodegroup').map(({ Properties }) => Properties);
const template = (resources: Resources): Anything =>
  onlyOf(resources, 'AWS::EC2::LaunchTemplate').Properties.LaunchTemplateData;
const entries = (resources: Resources): readonly Anything[] =>
  ofType(resources, 'AWS::EKS::AccessEntry').map(({ Properties }) => Properties);

const unless = (kept: boolean, found: unknown): readonly unknown[] => (kept ? [] : [found]);
const isAddOn =
  (...names: string[]) =>
  ({ Type, Properties }: Resource): boolean =>
    Type === 'AWS::EKS::Addon' && names.includes(Properties.AddonName);

/** In the words of a user. A seeded fault names the promise that it breaks. */
export const promises = {
  'runs the version of the spec, which is no older than what EKS can create': (resources, { cluster: spec }) =>
    unless(
      cluster(resources).Version === spec.kubernetesVersion && cluster(resources).Version >= '1.32',
      cluster(resources).Version,
    ),
  'never slides into extended support': (resources) =>
    unless(cluster(resources).UpgradePolicy?.SupportType === 'STANDARD', cluster(resources).UpgradePolicy),
  'answers only who the spec lets in': (resources, { cluster: { publicAccessCidrs } }) => {
    const {
      EndpointPrivateAccess,
      EndpointPublicAccess,
      PublicAccessCidrs = [],
    } = cluster(resources).ResourcesVpcConfig;
    const kept =
      EndpointPrivateAccess === true &&
      EndpointPublicAccess === publicAccessCidrs.length > 0 &&
      JSON.stringify(PublicAccessCidrs) === JSON.stringify(publicAccessCidrs);
    return unless(kept, cluster(resources).ResourcesVpcConfig);
  },
  'encrypts secrets with a key of its own': (resources) => {
    const [key] = idsOf(resources, ({ Type }) => Type === 'AWS::KMS::Key');
    const [first] = cluster(resources).EncryptionConfig ?? [];
    const kept = first?.Resources?.[0] === 'secrets' && first.Provider.KeyArn['Fn::GetAtt'][0] === key;
    return unless(kept && resources[key ?? '']?.Properties.EnableKeyRotation === true, first);
  },
  'writes the logs that the spec asks for': (resources, { cluster: { controlPlaneLogs } }) => {
    const types = listOf(cluster(resources).Logging.ClusterLogging.EnabledTypes).map(({ Type }) => Type);
    return unless(JSON.stringify(types) === JSON.stringify(controlPlaneLogs), types);
  },
  'keeps its logs as long as the spec says, encrypted, in a group that is there first': (resources, { logs }) => {
    const [id] = idsOf(resources, ({ Type }) => Type === 'AWS::Logs::LogGroup');
    const group = resources[id ?? '']?.Properties;
    const kept =
      group?.RetentionInDays === logs.retentionDays &&
      group.KmsKeyId !== undefined &&
      group.LogGroupName === `/aws/eks/${cluster(resources).Name}/cluster` &&
      onlyOf(resources, 'AWS::EKS::Cluster').DependsOn?.includes(id ?? '') === true;
    return unless(kept, group);
  },
  'lets nobody in but those with an access entry': (resources) => {
    const { AuthenticationMode, BootstrapClusterCreatorAdminPermissions } = cluster(resources).AccessConfig;
    return unless(
      AuthenticationMode === 'API' && BootstrapClusterCreatorAdminPermissions === false,
      AuthenticationMode,
    );
  },
  'cannot be deleted by mistake in production': (resources, { stage }) =>
    unless(cluster(resources).DeletionProtection === (stage === 'production'), cluster(resources).DeletionProtection),
  'leaves a failing zone': (resources) =>
    unless(cluster(resources).ZonalShiftConfig?.Enabled === true, cluster(resources)),
  'gives nodes a network before they start': (resources) => {
    const early = idsOf(resources, isAddOn('vpc-cni', 'kube-proxy', 'eks-pod-identity-agent'));
    const waiting = ofType(resources, 'AWS::EKS::Nodegroup');
    return unless(early.length === 3, early).concat(
      waiting.filter(({ DependsOn = [] }) => !early.every((id) => DependsOn.includes(id))),
    );
  },
  'gives add-ons that run on nodes the nodes first': (resources) => {
    const nodes = idsOf(resources, ({ Type }) => Type === 'AWS::EKS::Nodegroup');
    const late = idsOf(resources, isAddOn('coredns', 'aws-ebs-csi-driver', 'metrics-server'));
    return unless(late.length === 3, late).concat(
      late.filter((id) => !nodes.every((node) => resources[id]?.DependsOn?.includes(node))),
    );
  },
  'acts on network policies': (resources) => {
    const { ConfigurationValues = '{}' } =
      ofType(resources, 'AWS::EKS::Addon').find(isAddOn('vpc-cni'))?.Properties ?? {};
    return unless(JSON.parse(ConfigurationValues).enableNetworkPolicy === 'true', ConfigurationValues);
  },
  'installs add-ons over what is there': (resources) =>
    ofType(resources, 'AWS::EKS::Addon').filter(({ Properties }) => Properties.ResolveConflicts !== 'OVERWRITE'),
  'gives no pod what a node may do': (resources) => {
    const { HttpTokens, HttpPutResponseHopLimit } = template(resources).MetadataOptions;
    return unless(HttpTokens === 'required' && HttpPutResponseHopLimit === 1, template(resources).MetadataOptions);
  },
  'gives each node an encrypted disk of the size that capacity is computed with': (resources) => {
    const [{ DeviceName, Ebs }] = template(resources).BlockDeviceMappings;
    const kept =
      DeviceName === '/dev/xvda' && Ebs.Encrypted === true && Ebs.VolumeSize === 20 && Ebs.VolumeType === 'gp3';
    return unless(kept, Ebs);
  },
  'puts nodes into the cluster’s security group and the network’s': (resources) =>
    unless(template(resources).SecurityGroupIds.length === 2, template(resources).SecurityGroupIds),
  'grows from its minimum over its desired size to its maximum': (resources) =>
    groups(resources).filter(
      ({ ScalingConfig: { MinSize, DesiredSize, MaxSize } }) =>
        !(MinSize <= DesiredSize && DesiredSize <= MaxSize && MaxSize > 0),
    ),
  'runs on instance types that are known': (resources) =>
    groups(resources).filter(({ InstanceTypes }) =>
      listOf(InstanceTypes).some((type) => instanceTypeOf(type) === undefined),
    ),
  'starts machines that fit the image': (resources) =>
    groups(resources).filter(({ InstanceTypes, AmiType }) =>
      listOf(InstanceTypes).some(
        (type) => (instanceTypeOf(type)?.architecture === 'arm64') !== String(AmiType).includes('ARM'),
      ),
    ),
  'tells the autoscaler the disk of a group without a node': (resources) =>
    groups(resources).filter(
      ({ Tags }) =>
        Tags['k8s.io/cluster-autoscaler/node-template/resources/ephemeral-storage'] !== String(17 * 2 ** 30),
    ),
  'changes one node of a group at a time, and replaces broken ones': (resources) =>
    groups(resources).filter(
      ({ UpdateConfig, NodeRepairConfig }) => UpdateConfig?.MaxUnavailable !== 1 || NodeRepairConfig?.Enabled !== true,
    ),
  'keeps spot capacity for those who accept it, on several types': (resources) =>
    groups(resources).filter(({ CapacityType, Taints, Labels, InstanceTypes }) => {
      const tainted = listOf(Taints).some(({ Key }) => Key === 'keelson.dev/spot');
      const labelled = Labels['keelson.dev/spot'] === 'true';
      return (CapacityType === 'SPOT') !== tainted || tainted !== labelled || (tainted && InstanceTypes.length < 2);
    }),
  'gives nodes no more than they need': (resources) => {
    const names = ofType(resources, 'AWS::IAM::Role')
      .filter(({ Properties }) => JSON.stringify(Properties.AssumeRolePolicyDocument).includes('ec2.amazonaws.com'))
      .map(({ Properties }) => JSON.stringify(Properties.ManagedPolicyArns));
    const kept =
      names.length === 1 && names.every((text) => text.split('policy/').length === 3 && !text.includes('CNI'));
    return unless(kept, names);
  },
  'makes only the administrator one, and only with a second factor': (resources) => {
    const admins = entries(resources).filter(({ AccessPolicies = [] }) => AccessPolicies.length > 0);
    const role = resources[admins[0]?.PrincipalArn['Fn::GetAtt'][0]]?.Properties;
    return unless(admins.length === 1 && asksSecondFactor(role), role);
  },
  'lets nobody change anything but with a second factor, or through IAM Identity Center, which asks for it': (
    resources,
  ) => {
    const roles = ofType(resources, 'AWS::IAM::Role').map(({ Properties }) => Properties);
    const changing = roles.filter(({ RoleName }) => /-access-(deployer|admin)$/.test(RoleName));
    return changing.length === 2 ? changing.filter((role) => !asksSecondFactor(role)) : changing;
  },
} satisfies { readonly [title: string]: Promise };

export type Title = keyof typeof promises;
export const titles = Object.keys(promises) as Title[];

/** Every statement that lets somebody take on the role has one of the two conditions, and there is one for each. */
function asksSecondFactor(role: Anything): boolean {
  const conditions = listOf(role?.AssumeRolePolicyDocument.Statement).map(({ Condition }) =>
    JSON.stringify(Condition ?? {}),
  );
  const factor = '{"Bool":{"aws:MultiFactorAuthPresent":"true"}}';
  const centre = /^\{"ArnLike":\{"aws:PrincipalArn":.*:role\/aws-reserved\/sso\.amazonaws\.com\/\*AWSReservedSSO_\*/;
  const others = conditions.filter((condition) => condition !== factor);
  return conditions.length === 2 && others.length === 1 && others.every((condition) => centre.test(condition));
}
