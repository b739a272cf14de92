import { fieldAt, listOf } from '../../../../lib/manifest';
import { names } from '../../../../lib/spec';
import { annotated } from '../terms/annotation';
import { placeOf, propertyOf, resourcesOf } from '../read-sides';
import { breach, type Need } from './need';

/** Who writes access logs of load balancers; https://docs.aws.amazon.com/elasticloadbalancing/latest/application/ */
const writer = 'logdelivery.elasticloadbalancing.amazonaws.com';

/** A load balancer is not made when it may not write to the bucket of its logs, or when a key keeps it out. */
export const loadBalancerLogs: Need = (sides) => {
  const asked = annotated(sides, 'load-balancer-attributes').flatMap(({ text }) => {
    const bucket = /access_logs\.s3\.bucket=([^,]+)/.exec(text)?.[1];
    return bucket === undefined ? [] : [{ bucket, prefix: /access_logs\.s3\.prefix=([^,]+)/.exec(text)?.[1] ?? '' }];
  });
  const [first] = asked;
  if (first === undefined) return [];
  const bucket = resourcesOf(sides, 'AWS::S3::Bucket').find((one) => propertyOf(one, 'BucketName') === first.bucket);
  if (bucket === undefined) return []; // told as a missing bucket
  const file = placeOf(bucket);
  const policies = resourcesOf(sides, 'AWS::S3::BucketPolicy').filter(
    ({ properties }) => fieldAt(properties, 'Bucket', 'Ref') === bucket.logicalId,
  );
  const statements = policies.flatMap(({ properties }) => listOf(fieldAt(properties, 'PolicyDocument', 'Statement')));
  const admits = statements.some(
    (statement) => JSON.stringify(statement).includes(writer) && JSON.stringify(statement).includes(`/${first.prefix}`),
  );
  const algorithm = fieldAt(
    bucket.properties,
    ...['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', 'SSEAlgorithm'],
  );
  const found = names.loadBalancer(sides.environment, 'public');
  return [
    ...(admits
      ? []
      : [
          breach('LOGS_REFUSED', {
            message: 'the policy of this bucket does not let load balancers write their access logs',
            file,
            found: `${first.bucket}/${first.prefix}`,
            fix: `let ${writer} put objects below ${first.prefix}/`,
          }),
        ]),
    ...(algorithm === 'AES256'
      ? []
      : [
          breach('LOGS_KEY', {
            message: `load balancers such as ${found} write access logs only to buckets that S3 itself encrypts`,
            file,
            found: String(algorithm),
            accepted: 'AES256',
          }),
        ]),
  ];
};
