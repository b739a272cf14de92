import { names } from '../names/names';
import { defineAddOn } from './define-add-on';

/** Adds nodes for pods that find no place, and takes empty ones away. */
export const clusterAutoscaler = defineAddOn({
  chart: 'cluster-autoscaler',
  repository: 'https://kubernetes.github.io/autoscaler',
  version: '9.59.0',
  appVersion: '1.36.1', // its minor is meant to be the cluster's; the chart itself still ships 1.35.0
  namespace: 'cluster-autoscaler',
  podSecurity: 'restricted',
  serviceAccounts: [
    {
      name: 'cluster-autoscaler',
      identity: {
        // "Full Cluster Autoscaler Features Policy" of cluster-autoscaler/cloudprovider/aws/README.md
        statements: [
          {
            actions: [
              'autoscaling:DescribeAutoScalingGroups',
              'autoscaling:DescribeAutoScalingInstances',
              'autoscaling:DescribeLaunchConfigurations',
              'autoscaling:DescribeScalingActivities',
              'ec2:DescribeImages',
              'ec2:DescribeInstanceTypes',
              'ec2:DescribeLaunchTemplateVersions',
              'ec2:GetInstanceTypesFromInstanceRequirements',
            ],
            resources: ['*'],
            reason: 'these read-only actions take no resource',
          },
          {
            actions: ['eks:DescribeNodegroup'],
            resources: ['arn:{partition}:eks:{region}:{account}:nodegroup/{cluster}/*/*'],
          },
          {
            actions: ['autoscaling:SetDesiredCapacity', 'autoscaling:TerminateInstanceInAutoScalingGroup'],
            resources: ['arn:{partition}:autoscaling:{region}:{account}:autoScalingGroup:*:autoScalingGroupName/*'],
            // EKS puts this tag on the groups of managed node groups
            conditions: { StringEquals: { 'aws:ResourceTag/k8s.io/cluster-autoscaler/{cluster}': 'owned' } },
          },
        ],
      },
    },
  ],
  crds: [],
  images: ['registry.k8s.io/autoscaling/cluster-autoscaler:v1.36.1'],
  workloads: [
    {
      name: 'cluster-autoscaler',
      kind: 'Deployment',
      replicas: 1, // chart default
      // own choice, chart default is none: the project's AWS manifest asks for 600Mi for up to 1,000 nodes; ours has 12
      requests: { cpu: '50m', memory: '128Mi' },
      limits: { memory: '600Mi' },
      resourcesAt: 'resources',
      replicasAt: 'replicaCount',
    },
  ],
  values: {
    fullnameOverride: 'cluster-autoscaler', // the chart's own would be cluster-autoscaler-aws-cluster-autoscaler
    image: { tag: 'v1.36.1' },
    priorityClassName: 'system-cluster-critical', // services must not take the place of what makes room for them
    rbac: { serviceAccount: { name: 'cluster-autoscaler' } },
    securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
    containerSecurityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
  },
  valuesOf: (environment) => ({
    autoDiscovery: { clusterName: names.cluster(environment) },
    awsRegion: environment.region, // the chart's own is us-east-1
  }),
  syncWave: -45,
});
