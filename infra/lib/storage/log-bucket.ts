import { Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { EnvironmentBucket, type EnvironmentBucketProps } from './environment-bucket';

/** Prefix that every Ingress names; charts/service/network/ingress.ts. */
const loadBalancerPrefix = 'alb';

/**
 * Where load balancers and S3 note who called. Load balancers write only to buckets that S3 encrypts itself:
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export class LogBucket extends EnvironmentBucket {
  constructor(scope: Construct, id: string, props: Omit<EnvironmentBucketProps, 'key' | 'accessLogs'>) {
    super(scope, id, props);
    const { account } = Stack.of(this);
    const balancers = Stack.of(this).formatArn({
      service: 'elasticloadbalancing',
      resource: 'loadbalancer',
      resourceName: '*',
    });
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'LoadBalancers',
        principals: [new iam.ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.arnForObjects(`${loadBalancerPrefix}/AWSLogs/${account}/*`)],
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': balancers } },
      }),
    );
  }
}
