import { pages } from './pages';
import { price } from './price';

/** What everything costs that has no size; instances stand in `instances.ts`. On-demand list prices, see `pricesAsOf`. */
export const prices = {
  controlPlane: price('hour', pages.eks, 0.1),
  /** From the end of standard support on. */
  controlPlaneExtended: price('hour', pages.eks, 0.6),

  volume: price('GiB-month', pages.ebs, 0.08, 0.088),
  volumeSnapshot: price('GiB-month', pages.ebs, 0.05),

  databaseStorage: price('GiB-month', pages.rds, 0.115, 0.127),
  databaseBackup: price('GiB-month', pages.rds, 0.095),

  natGateway: price('hour', pages.vpc, 0.045, 0.048),
  natTraffic: price('GiB', pages.vpc, 0.045, 0.048),
  publicAddress: price('hour', pages.vpc, 0.005),
  interfaceEndpoint: price('hour', pages.privateLink, 0.01, 0.011),
  loadBalancer: price('hour', pages.elasticLoadBalancing, 0.0225, 0.0252),
  loadBalancerCapacity: price('capacity unit-hour', pages.elasticLoadBalancing, 0.008),
  trafficToInternet: price('GiB', pages.ec2, 0.09),
  /** Both the zone that sends and the one that receives are charged 0.01. */
  trafficBetweenZones: price('GiB', pages.ec2, 0.02),
  trafficBetweenRegions: price('GiB', pages.ec2, 0.02),

  bucketStorage: price('GiB-month', pages.s3, 0.023),
  /** A tenth writes, the rest reads. */
  bucketRequests: price('million requests', pages.s3, 0.86),
  queueMessages: price('million messages', pages.sqs, 1.2), // send, receive and delete
  topicMessages: price('million messages', pages.sns, 0.5),

  distributionTraffic: price('GiB', pages.cloudFront, 0.085),
  distributionRequests: price('million requests', pages.cloudFront, 1, 1.2),
  webAcl: price('web ACL', pages.waf, 5),
  webAclRule: price('rule', pages.waf, 1),
  webAclRequests: price('million requests', pages.waf, 0.6),
  hostedZone: price('zone', pages.route53, 0.5),
  hostedZoneQueries: price('million queries', pages.route53, 0.4),

  logIngest: price('GiB', pages.cloudWatch, 0.5, 0.57),
  logStorage: price('GiB-month', pages.cloudWatch, 0.03),
  alarm: price('alarm', pages.cloudWatch, 0.1),
  dashboard: price('dashboard', pages.cloudWatch, 3),

  key: price('key', pages.kms, 1),
  secret: price('secret', pages.secretsManager, 0.4),
  secretCalls: price('million calls', pages.secretsManager, 5),
  threatEvents: price('million events', pages.guardDuty, 4),
  threatLogs: price('GiB', pages.guardDuty, 1),
  configurationItems: price('thousand items', pages.config, 3),
  securityChecks: price('thousand checks', pages.securityHub, 1),

  backupStorage: price('GiB-month', pages.backup, 0.05),

  imageStorage: price('GiB-month', pages.ecr, 0.1),
} as const;
