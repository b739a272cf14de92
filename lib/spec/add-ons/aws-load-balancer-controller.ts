import { names } from '../names/names';
import { awsLoadBalancerControllerPolicy } from './aws-load-balancer-controller-policy';
import { defineAddOn } from './define-add-on';

/** Makes an application load balancer of each Ingress, and keeps its targets in step with the pods. */
export const awsLoadBalancerController = defineAddOn({
  chart: 'aws-load-balancer-controller',
  repository: 'https://aws.github.io/eks-charts',
  version: '3.2.2',
  appVersion: '3.2.2',
  namespace: 'aws-load-balancer-controller',
  podSecurity: 'restricted',
  serviceAccounts: [
    { name: 'aws-load-balancer-controller', identity: { statements: awsLoadBalancerControllerPolicy } },
  ],
  crds: [
    'albtargetcontrolconfigs.elbv2.k8s.aws',
    'globalaccelerators.aga.k8s.aws',
    'ingressclassparams.elbv2.k8s.aws',
    'listenerruleconfigurations.gateway.k8s.aws',
    'loadbalancerconfigurations.gateway.k8s.aws',
    'targetgroupbindings.elbv2.k8s.aws',
    'targetgroupconfigurations.gateway.k8s.aws',
  ],
  images: ['public.ecr.aws/eks/aws-load-balancer-controller:v3.2.2'],
  workloads: [
    {
      name: 'aws-load-balancer-controller',
      kind: 'Deployment',
      replicas: 2, // chart default
      requests: { cpu: '100m', memory: '128Mi' }, // example in the chart's values.yaml; its default is none
      limits: { memory: '256Mi' }, // own choice: twice the request, its caches grow with the pods
      resourcesAt: 'resources',
      replicasAt: 'replicaCount',
    },
  ],
  values: {
    // the webhook would stop every Service from being made while the controller is down, and nothing here uses it
    enableServiceMutatorWebhook: false,
    securityContext: { capabilities: { drop: ['ALL'] }, seccompProfile: { type: 'RuntimeDefault' } },
  },
  // else it asks the node's metadata service, which answers no pod
  valuesOf: (environment) => ({
    clusterName: names.cluster(environment),
    region: environment.region,
    vpcTags: { Name: names.vpc(environment) },
  }),
  syncWave: -40,
});
