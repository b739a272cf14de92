import { Stack, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { EnvironmentBucket, type EnvironmentBucketProps } from './environment-bucket';

/**
 * Files that CloudFront serves to everybody, and so encrypted by S3 itself: a key of KMS would hide nothing, and its
 * policy would have to be right in two regions for the site to be up. Any distribution of this account may read, since
 * the one that does stands in a stack that is made later.
 */
export class StaticBucket extends EnvironmentBucket {
  constructor(scope: Construct, id: string, props: Omit<EnvironmentBucketProps, 'key'>) {
    super(scope, id, props);
    const { account } = Stack.of(this);
    const distributions = Stack.of(this).formatArn({
      service: 'cloudfront',
      region: '',
      resource: 'distribution',
      resourceName: '*',
    });
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'CloudFront',
        principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject', 's3:ListBucket'], // without a list, S3 says 403 for a file that is not there
        resources: [this.bucketArn, this.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': distributions } },
      }),
    );
  }
}
