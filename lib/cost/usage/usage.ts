import type { Environment } from '../../spec';

/** What an environment uses in a month that no setting says. Nobody has measured it: costs made of it are told as assumed. */
export interface Usage {
  /** Log lines of one service. */
  readonly logsGiBPerService: number;
  /** One kind of logs of the control plane. */
  readonly logsGiBPerControlPlaneType: number;
  readonly flowLogsGiB: number;
  /** Through all NAT gateways together: what goes to hosts on the internet. */
  readonly natGiB: number;
  /** From load balancers to clients. */
  readonly internetGiB: number;
  /** Between zones; nothing is assumed where nodes of one zone would do. */
  readonly betweenZonesGiB: number;
  /** Capacity units of a load balancer, on average. */
  readonly loadBalancerUnits: number;
  /** From CloudFront to clients. */
  readonly edgeGiB: number;
  /** To CloudFront, to load balancers behind a web ACL, and to DNS, each. */
  readonly requestMillions: number;
  readonly bucketGiB: number;
  readonly bucketRequestMillions: number;
  readonly queueMessageMillions: number;
  readonly secretCallMillions: number;
  /** Resources that AWS Config records, and checks that Security Hub makes. */
  readonly configurationItemThousands: number;
  readonly securityCheckThousands: number;
  /** Events of the AWS API and of the cluster that GuardDuty looks at. */
  readonly threatEventMillions: number;
}

/** Assumed by stage, in a month. Own estimates for a small product; put your own figures here once a bill tells them. */
export const usageByStage: { readonly [Stage in Environment['stage']]: Usage } = {
  development: {
    logsGiBPerService: 0.5,
    logsGiBPerControlPlaneType: 1,
    flowLogsGiB: 3,
    natGiB: 20,
    internetGiB: 5,
    betweenZonesGiB: 20,
    loadBalancerUnits: 0.1,
    edgeGiB: 5,
    requestMillions: 0.2,
    bucketGiB: 5,
    bucketRequestMillions: 0.1,
    queueMessageMillions: 0.1,
    secretCallMillions: 0.1,
    configurationItemThousands: 1,
    securityCheckThousands: 3,
    threatEventMillions: 1,
  },
  staging: {
    logsGiBPerService: 2,
    logsGiBPerControlPlaneType: 2,
    flowLogsGiB: 8,
    natGiB: 50,
    internetGiB: 20,
    betweenZonesGiB: 100,
    loadBalancerUnits: 0.3,
    edgeGiB: 20,
    requestMillions: 1,
    bucketGiB: 20,
    bucketRequestMillions: 0.5,
    queueMessageMillions: 1,
    secretCallMillions: 0.2,
    configurationItemThousands: 2,
    securityCheckThousands: 5,
    threatEventMillions: 2,
  },
  production: {
    logsGiBPerService: 10,
    logsGiBPerControlPlaneType: 5,
    flowLogsGiB: 40,
    natGiB: 300,
    internetGiB: 300,
    betweenZonesGiB: 500,
    loadBalancerUnits: 2,
    edgeGiB: 500,
    requestMillions: 20,
    bucketGiB: 150,
    bucketRequestMillions: 10,
    queueMessageMillions: 10,
    secretCallMillions: 0.5,
    configurationItemThousands: 5,
    securityCheckThousands: 8,
    threatEventMillions: 10,
  },
};

/** Assumed of every environment, whatever its stage. */
export const usageAnywhere = {
  /** Part of the data that changes in a day and is backed up anew. */
  changePerDay: 0.02,
  /** What logs take when they are compressed; CloudWatch's own figure. */
  compression: 0.15,
  /** Log lines of an add-on, in terms of those of a service. */
  addOnLogs: 0.2,
  /** Hours in a month that pods of a cron service run. */
  cronHours: 30,
  /** Managed groups of rules in a web ACL. */
  webAclRules: 4,
  alarms: 6,
  alarmsPerStore: 4,
  alarmsPerQueue: 2,
  alarmsPerLoadBalancer: 2,
} as const;

/** Assumed of the account that all environments share. */
export const usageOfShared = {
  /** All versions of one image. */
  gibPerImage: 6,
  newGiBPerImage: 2,
  trailGiB: 50,
  keys: 2,
} as const;
