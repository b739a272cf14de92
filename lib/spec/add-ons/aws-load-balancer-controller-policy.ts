import type { PolicyStatement } from './policy-statement';

const elb = 'arn:{partition}:elasticloadbalancing:{region}:{account}';
const securityGroups = ['arn:{partition}:ec2:{region}:{account}:security-group/*'];
const targetGroups = `${elb}:targetgroup/*/*`;
const taggable = [targetGroups, `${elb}:loadbalancer/net/*/*`, `${elb}:loadbalancer/app/*/*`];

const madeByController = { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'false' };
const ownedByController = { 'aws:ResourceTag/elbv2.k8s.aws/cluster': 'false' };
/** Nodes have two groups; rules go to the one with this tag, which EKS makes: docs/deploy/security_groups.md there. */
const ofCluster = { 'aws:ResourceTag/kubernetes.io/cluster/{cluster}': 'owned' };
const tagStays = { 'aws:RequestTag/elbv2.k8s.aws/cluster': 'true', ...ownedByController };

/**
 * docs/install/iam_policy.json of kubernetes-sigs/aws-load-balancer-controller v3.2.2, statement by statement.
 * Narrower in two points: where it names any region and any account, this names the environment's; and of the groups
 * that the controller did not make, only the cluster's own is opened, never that of a database.
 * The operator `Null` with "false" demands that the tag is there.
 */
export const awsLoadBalancerControllerPolicy: readonly PolicyStatement[] = [
  {
    actions: ['iam:CreateServiceLinkedRole'],
    resources: ['*'],
    conditions: { StringEquals: { 'iam:AWSServiceName': 'elasticloadbalancing.amazonaws.com' } },
    reason: 'the condition admits only the one role of Elastic Load Balancing',
  },
  {
    actions: [
      'ec2:DescribeAccountAttributes',
      'ec2:DescribeAddresses',
      'ec2:DescribeAvailabilityZones',
      'ec2:DescribeInternetGateways',
      'ec2:DescribeVpcs',
      'ec2:DescribeVpcPeeringConnections',
      'ec2:DescribeSubnets',
      'ec2:DescribeSecurityGroups',
      'ec2:DescribeInstances',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeTags',
      'ec2:GetCoipPoolUsage',
      'ec2:DescribeCoipPools',
      'ec2:GetSecurityGroupsForVpc',
      'ec2:DescribeIpamPools',
      'ec2:DescribeRouteTables',
      'elasticloadbalancing:DescribeLoadBalancers',
      'elasticloadbalancing:DescribeLoadBalancerAttributes',
      'elasticloadbalancing:DescribeListeners',
      'elasticloadbalancing:DescribeListenerCertificates',
      'elasticloadbalancing:DescribeSSLPolicies',
      'elasticloadbalancing:DescribeRules',
      'elasticloadbalancing:DescribeTargetGroups',
      'elasticloadbalancing:DescribeTargetGroupAttributes',
      'elasticloadbalancing:DescribeTargetHealth',
      'elasticloadbalancing:DescribeTags',
      'elasticloadbalancing:DescribeTrustStores',
      'elasticloadbalancing:DescribeListenerAttributes',
      'elasticloadbalancing:DescribeCapacityReservation',
    ],
    resources: ['*'],
    reason: 'describe actions take no resource',
  },
  {
    actions: [
      'cognito-idp:DescribeUserPoolClient',
      'acm:ListCertificates',
      'acm:DescribeCertificate',
      'iam:ListServerCertificates',
      'iam:GetServerCertificate',
      'waf-regional:GetWebACL',
      'waf-regional:GetWebACLForResource',
      'waf-regional:AssociateWebACL',
      'waf-regional:DisassociateWebACL',
      'wafv2:ListWebACLs', // to find one by name, which the chart's own policy lacks
      'wafv2:GetWebACL',
      'wafv2:GetWebACLForResource',
      'wafv2:AssociateWebACL',
      'wafv2:DisassociateWebACL',
      'shield:GetSubscriptionState',
      'shield:DescribeProtection',
      'shield:CreateProtection',
      'shield:DeleteProtection',
    ],
    resources: ['*'],
    reason: 'certificates, web ACLs and protections that an Ingress names are known only when it is applied',
  },
  {
    actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress'],
    resources: ['*'],
    conditions: { StringEquals: ofCluster },
    reason: 'the condition admits only the group of the cluster, whose id EKS makes',
  },
  {
    actions: ['ec2:CreateSecurityGroup'],
    resources: ['*'],
    reason: 'the group has no name before it is made',
  },
  {
    actions: ['ec2:CreateTags'],
    resources: securityGroups,
    conditions: { StringEquals: { 'ec2:CreateAction': 'CreateSecurityGroup' }, Null: madeByController },
  },
  { actions: ['ec2:CreateTags', 'ec2:DeleteTags'], resources: securityGroups, conditions: { Null: tagStays } },
  {
    actions: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:RevokeSecurityGroupIngress', 'ec2:DeleteSecurityGroup'],
    resources: ['*'],
    conditions: { Null: ownedByController },
    reason: 'the condition admits only what the controller made',
  },
  {
    actions: ['elasticloadbalancing:CreateLoadBalancer', 'elasticloadbalancing:CreateTargetGroup'],
    resources: ['*'],
    conditions: { Null: madeByController },
    reason: 'the condition admits only what carries the tag of the controller',
  },
  {
    actions: [
      'elasticloadbalancing:CreateListener',
      'elasticloadbalancing:DeleteListener',
      'elasticloadbalancing:CreateRule',
      'elasticloadbalancing:DeleteRule',
    ],
    resources: ['*'],
    reason: 'listeners and rules have generated names',
  },
  {
    actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
    resources: taggable,
    conditions: { Null: tagStays },
  },
  {
    actions: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
    resources: [
      `${elb}:listener/net/*/*/*`,
      `${elb}:listener/app/*/*/*`,
      `${elb}:listener-rule/net/*/*/*`,
      `${elb}:listener-rule/app/*/*/*`,
    ],
  },
  {
    actions: [
      'elasticloadbalancing:ModifyLoadBalancerAttributes',
      'elasticloadbalancing:SetIpAddressType',
      'elasticloadbalancing:SetSecurityGroups',
      'elasticloadbalancing:SetSubnets',
      'elasticloadbalancing:DeleteLoadBalancer',
      'elasticloadbalancing:ModifyTargetGroup',
      'elasticloadbalancing:ModifyTargetGroupAttributes',
      'elasticloadbalancing:DeleteTargetGroup',
      'elasticloadbalancing:ModifyListenerAttributes',
      'elasticloadbalancing:ModifyCapacityReservation',
      'elasticloadbalancing:ModifyIpPools',
    ],
    resources: ['*'],
    conditions: { Null: ownedByController },
    reason: 'the condition admits only what the controller made',
  },
  {
    actions: ['elasticloadbalancing:AddTags'],
    resources: taggable,
    conditions: {
      StringEquals: { 'elasticloadbalancing:CreateAction': ['CreateTargetGroup', 'CreateLoadBalancer'] },
      Null: madeByController,
    },
  },
  {
    actions: ['elasticloadbalancing:RegisterTargets', 'elasticloadbalancing:DeregisterTargets'],
    resources: [targetGroups],
  },
  {
    actions: [
      'elasticloadbalancing:SetWebAcl',
      'elasticloadbalancing:ModifyListener',
      'elasticloadbalancing:AddListenerCertificates',
      'elasticloadbalancing:RemoveListenerCertificates',
      'elasticloadbalancing:ModifyRule',
      'elasticloadbalancing:SetRulePriorities',
    ],
    resources: ['*'],
    reason: 'listeners and rules have generated names',
  },
];
