import type { PolicyStatement } from '../../../../lib/spec/add-ons';
import { names, type Environment, type Service } from '../../../../lib/spec';
import { keyStatement } from './key-statement';

type Access = Service['calls']['buckets'][string][number];

const objectActions: { readonly [Verb in Access]: readonly string[] } = {
  read: ['s3:GetObject'],
  // an upload in parts that fails is taken back
  write: ['s3:PutObject', 's3:DeleteObject', 's3:AbortMultipartUpload'],
};

/** A program that looks for an object that is not there gets 404 with the right to list, 403 without. */
const bucketActions: { readonly [Verb in Access]: readonly string[] } = {
  read: ['s3:ListBucket'],
  write: ['s3:ListBucketMultipartUploads'],
};

/** Uploads in parts need to decrypt what they have written. */
const keyActions: { readonly [Verb in Access]: readonly string[] } = {
  read: ['kms:Decrypt'],
  write: ['kms:GenerateDataKey', 'kms:Decrypt'],
};

export function bucketStatements(
  buckets: Service['calls']['buckets'],
  environment: Environment,
): readonly PolicyStatement[] {
  const called = Object.entries(buckets);
  if (called.length === 0) return [];
  const verbs = called.flatMap(([, access]) => access);
  const keys = [...new Set(verbs.flatMap((verb) => keyActions[verb]))];
  return [
    ...called.flatMap(([bucket, access]) => ofBucket(names.bucket(environment, bucket), access)),
    keyStatement({ environment, actions: keys, purpose: 'storage', through: ['s3'] }),
  ];
}

function ofBucket(bucket: string, access: readonly Access[]): readonly PolicyStatement[] {
  const arn = `arn:{partition}:s3:::${bucket}`;
  return [
    { actions: access.flatMap((verb) => bucketActions[verb]), resources: [arn] },
    {
      actions: access.flatMap((verb) => objectActions[verb]),
      resources: [`${arn}/*`],
      reason: 'the spec gives access to a whole bucket; programs choose the names of their objects',
    },
  ];
}
