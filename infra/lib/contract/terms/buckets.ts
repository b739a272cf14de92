import { names } from '../../../../lib/spec';
import type { Sides } from '../sides';
import type { Named, Term } from '../term';
import { annotated } from './annotation';
import { calledNames } from './called-names';
import { resourcesNamed } from './resources-named';

/** Buckets that programs read and write, and that load balancers write their access logs to. */
export const buckets: Term = {
  code: 'BUCKET',
  what: 'bucket',
  used: (sides) => [...calledNames(sides, 'BUCKET'), ...accessLogs(sides)],
  defined: (sides) => {
    const { environment } = sides;
    const planned = Object.keys(environment.buckets).map((name) => names.bucket(environment, name));
    return resourcesNamed(sides, 'AWS::S3::Bucket', 'BucketName')
      .filter(({ name }) => planned.includes(name))
      .map((bucket) => ({ ...bucket, isForOthers: isNamedElsewhere(sides, bucket.name) }));
  },
};

function accessLogs(sides: Sides): readonly Named[] {
  return annotated(sides, 'load-balancer-attributes').flatMap(({ file, text }) => {
    const name = /(?:^|,)access_logs\.s3\.bucket=([^,]+)/.exec(text)?.[1];
    return name === undefined ? [] : [{ name, from: file }];
  });
}

/** Whether a stack that serves no pods uses it too, as CloudFront does with static files. */
function isNamedElsewhere({ resources, environment }: Sides, name: string): boolean {
  const own = ['storage', 'identity', 'recovery', 'backup'].map((concern) => `${environment.name}-${concern}`);
  return resources.some(({ stack, properties }) => !own.includes(stack) && JSON.stringify(properties).includes(name));
}
