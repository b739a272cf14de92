/** What names are composed of. */
export interface NameContext {
  readonly project: string;
  /** Short name of the environment. */
  readonly shortName: string;
}

/**
 * Names of requirement I1. Manifests and infrastructure both compose them here, so that neither waits for the other's
 * output. A Kubernetes object is called like its service.
 */
export const names = {
  /** The one namespace of an environment. */
  namespace: (context: NameContext): string => prefix(context),
  cluster: (context: NameContext): string => `${prefix(context)}-eks`,
  bucket: (context: NameContext, bucket: string): string => `${prefix(context)}-${bucket}`,
  /** The copy of a bucket in the recovery region. */
  recoveryBucket: (context: NameContext, bucket: string): string => `${prefix(context)}-${bucket}-dr`,
  queue: (context: NameContext, queue: string): string => `${prefix(context)}-${queue}`,
  /** The queue of messages that nobody could work off. */
  deadLetterQueue: (context: NameContext, queue: string): string => `${prefix(context)}-${queue}-dead-letters`,
  /** The topic before a queue. */
  topic: (context: NameContext, queue: string): string => `${prefix(context)}-${queue}`,
  store: (context: NameContext, store: string): string => `${prefix(context)}-${store}`,
  /** A copy of a database that only answers reads; counted from 1. */
  storeReplica: (context: NameContext, store: string, replica: number): string =>
    `${prefix(context)}-${store}-replica-${replica}`,
  /** A secret about a store that no service reads: not below the prefix that pods' secrets have. */
  storeSecret: ({ project, shortName }: NameContext, store: string, secret: string): string =>
    `${project}/${shortName}/${store}/${secret}`,
  /** A secret in Secrets Manager. */
  secret: (context: NameContext, service: string, key: string): string => `${prefix(context)}-${service}-${key}`,
  /** A parameter of Parameter Store that holds a service's secret. */
  secretParameter: ({ project, shortName }: NameContext, service: string, key: string): string =>
    `/${project}/${shortName}/${service}/${key}`,
  /** A parameter that services read or write at run time. */
  parameter: ({ project, shortName }: NameContext, parameter: string): string =>
    `/${project}/${shortName}/${parameter}`,
  webAcl: (context: NameContext, waf: string): string => `${prefix(context)}-${waf}`,
  /** Log group of a web ACL, by the ACL's whole name: WAF writes only where the name begins so. */
  webAclLogGroup: (webAcl: string): string => `aws-waf-logs-${webAcl}`,
  /** Security group of a load balancer: an internal one must not let in what a public one does. */
  loadBalancerSecurityGroup: (context: NameContext, access: string): string => `${prefix(context)}-${access}-alb-sg`,
  /** One load balancer per kind of access; its group is its name. */
  loadBalancer: (context: NameContext, access: string): string => `${prefix(context)}-${access}`,
  /** Groups that RBAC binds and that EKS access entries map IAM roles to. */
  group: (context: NameContext, role: 'viewer' | 'deployer'): string => `${prefix(context)}-${role}`,
  /** The network's tag `Name`, by which the load balancer controller finds it. */
  vpc: (context: NameContext): string => `${prefix(context)}-network-vpc`,
  /** IAM role of a service account: one of a service may be called like one of an add-on. */
  podRole: (context: NameContext, owner: 'pod' | 'addon', account: string): string =>
    `${prefix(context)}-${owner}-${account}`,
  /**
   * A node group of EKS: one of the spec, its spot capacity, or what it has in one zone, which is told by its letter. The mark
   * changes with whatever replaces the group: the new one is made while the old one still has its name.
   */
  nodeGroup: (context: NameContext, group: string, { isSpot = false, zone = '', mark }: NodeGroupParts): string =>
    `${prefix(context)}-nodes-${nodeGroupId(group, { isSpot, zone })}-${mark}`,
  /** What tells a node group from the others of its cluster, such as `general-spot-a`. */
  nodeGroupId,
  /** A schedule of sleep, in a group that bears the environment's name. */
  schedule: (change: 'stop' | 'start', what: string): string => `${change}-${what}`,
  /** The monthly trial of restoring a database, in a plan that bears the environment's name; no hyphens there. */
  restoreTest: (store: string): string => `database_${store.replaceAll('-', '_')}`,
  /** The second user with whom a service's role of PostgreSQL takes turns when its password changes. */
  secondRole: (role: string): string => `${role}_clone`,
  /** Anything in AWS that has no line of its own here. */
  resource: (context: NameContext, concern: string, resource: string): string =>
    `${prefix(context)}-${concern}-${resource}`,
  stack: (context: NameContext, concern: string): string => `${prefix(context)}-${concern}`,
  /** A KMS key; policies admit the keys of an environment by this name. */
  keyAlias: (context: NameContext, purpose: string): string => `alias/${prefix(context)}-${purpose}`,
  /** A log group of CloudWatch. */
  logGroup: ({ project, shortName }: NameContext, name: string): string => `/${project}/${shortName}/${name}`,
  repository: (project: string, image: string): string => `${project}/${image}`,
  /** IAM role in the shared account with which CI pushes images. */
  ciRole: (project: string): string => `${project}-shared-ci-images`,
  /** Service that gives each replica of a stateful service its own address. */
  headlessService: (service: string): string => `${service}-headless`,
  /** Priority classes belong to the whole cluster. */
  priorityClass: (project: string, tier: string): string => `${project}-${tier}`,
};

/** Characters of the mark in the name of a node group. */
export const nodeGroupMarkLength = 6;

interface NodeGroupParts {
  readonly isSpot?: boolean;
  readonly zone?: string;
  readonly mark: string;
}

function nodeGroupId(group: string, { isSpot = false, zone = '' } = {}): string {
  return `${group}${isSpot ? '-spot' : ''}${zone && `-${zone}`}`;
}

function prefix({ project, shortName }: NameContext): string {
  return `${project}-${shortName}`;
}
