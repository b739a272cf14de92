import { withObject, withoutResource, withResource } from '../change-sides';
import type { Break } from './break';

/** Buckets and queues. */
export const storageBreaks: readonly Break[] = [
  {
    what: 'a bucket is called otherwise',
    change: withResource('AWS::S3::Bucket', { BucketName: 'aicode-prod-media' }, ['BucketName'], 'aicode-prod-medias'),
    code: 'CONTRACT_NO_BUCKET',
    found: 'aicode-prod-media',
  },
  {
    what: 'load balancers log to a bucket that does not exist',
    change: withObject(
      'Ingress',
      'api',
      ['metadata', 'annotations', 'alb.ingress.kubernetes.io/load-balancer-attributes'],
      'access_logs.s3.enabled=true,access_logs.s3.bucket=aicode-prod-log,access_logs.s3.prefix=alb',
    ),
    code: 'CONTRACT_NO_BUCKET',
    found: 'aicode-prod-log',
  },
  {
    what: 'nobody uses the bucket for backups any more',
    change: (sides) => ({
      ...sides,
      objects: sides.objects.filter(({ body }) => body.kind !== 'ConfigMap'),
    }),
    code: 'CONTRACT_UNUSED_BUCKET',
    found: 'aicode-prod-backups',
  },
  {
    what: 'the policy of the bucket for logs is gone',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.filter(({ type }) => type !== 'AWS::S3::BucketPolicy'),
    }),
    code: 'CONTRACT_LOGS_REFUSED',
    found: 'aicode-prod-logs/alb',
  },
  {
    what: 'the bucket for logs gets a key of KMS',
    change: withResource(
      'AWS::S3::Bucket',
      { BucketName: 'aicode-prod-logs' },
      ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', 'SSEAlgorithm'],
      'aws:kms',
    ),
    code: 'CONTRACT_LOGS_KEY',
    found: 'aws:kms',
  },
  {
    what: 'a queue is made no more',
    change: withoutResource('AWS::SQS::Queue', { QueueName: 'aicode-prod-jobs' }),
    code: 'CONTRACT_NO_QUEUE',
    found: 'aicode-prod-jobs',
  },
  {
    what: 'the topic before a queue is called otherwise',
    change: withResource('AWS::SNS::Topic', { TopicName: 'aicode-prod-jobs' }, ['TopicName'], 'aicode-prod-job-topic'),
    code: 'CONTRACT_NO_TOPIC',
    found: 'arn:aws:sns:us-east-1:444444444444:aicode-prod-jobs',
  },
  {
    what: 'a program publishes to a topic in the account of another environment',
    change: (sides) => ({
      ...sides,
      objects: sides.objects.map((object) =>
        object.body.kind === 'ConfigMap'
          ? { ...object, body: JSON.parse(JSON.stringify(object.body).replaceAll(':444444444444:', ':222222222222:')) }
          : object,
      ),
    }),
    code: 'CONTRACT_NO_TOPIC',
    found: 'arn:aws:sns:us-east-1:222222222222:aicode-prod-jobs',
  },
  {
    what: 'KEDA measures a queue of another environment',
    change: withObject(
      'ScaledObject',
      'worker',
      ['spec', 'triggers', 0, 'metadata', 'queueURL'],
      'aicode-staging-jobs',
    ),
    code: 'CONTRACT_NO_QUEUE',
    found: 'aicode-staging-jobs',
  },
];
