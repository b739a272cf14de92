import type { Environment } from '../../../lib/spec';
import { listOf, unless, unlessSame, type Json, type Promised } from '../resources';
import { bucketsOf, statementsOf } from './bucket-promises';

const allowed = (statements: readonly Json[]): readonly Json[] => statements.filter(({ Effect }) => Effect === 'Allow');

/** Services of AWS that may use a bucket, by its purpose. */
const services: { readonly [bucket: string]: readonly string[] } = {
  logs: ['logdelivery.elasticloadbalancing.amazonaws.com', 'logging.s3.amazonaws.com'],
  static: ['cloudfront.amazonaws.com'],
};

export const readerPromises = {
  'lets load balancers of this account write their logs where every Ingress says': (resources, environment) => {
    const [logs] = bucketsOf(resources, environment).find(([, , name]) => name === 'logs') ?? [];
    if (logs === undefined) return [];
    const [statement] = statementsOf(resources, logs).filter(
      ({ Principal }) => Principal.Service === services.logs?.[0],
    );
    const { account = '', region } = environment;
    return [
      ...unless(JSON.stringify(statement?.Resource).includes(`"/alb/AWSLogs/${account}/*"`), statement),
      ...unlessSame(statement?.Action, 's3:PutObject'),
      ...unlessSame(
        statement?.Condition?.ArnLike?.['aws:SourceArn'],
        `arn:aws:elasticloadbalancing:${region}:${account}:loadbalancer/*`,
      ),
    ];
  },
  'lets CloudFront of this account read static files, and nothing more': (resources, environment) => {
    const [files] = bucketsOf(resources, environment).find(([, , name]) => name === 'static') ?? [];
    if (files === undefined) return [];
    const [statement, ...more] = allowed(statementsOf(resources, files));
    return [
      ...unlessSame(
        [statement?.Principal.Service, statement?.Action],
        ['cloudfront.amazonaws.com', ['s3:GetObject', 's3:ListBucket']], // a list, or a missing file is forbidden
      ),
      ...unlessSame(
        listOf(statement?.Resource).map((one) => one['Fn::GetAtt']?.[0] ?? one['Fn::Join']?.[1][0]['Fn::GetAtt'][0]),
        [files, files],
      ),
      ...unlessSame(
        statement?.Condition?.ArnLike?.['aws:SourceArn'],
        `arn:aws:cloudfront::${environment.account}:distribution/*`,
      ),
      ...more,
    ];
  },
  'lets no other account and no other service in': (resources, environment) =>
    bucketsOf(resources, environment).flatMap(([id, , name]) =>
      allowed(statementsOf(resources, id)).filter(({ Principal, Condition }) => {
        const isKnown =
          listOf(Principal.Service).every((one) =>
            (Object.hasOwn(services, name) ? services[name] : [])?.includes(one),
          ) && Principal.AWS === undefined;
        return !isKnown || Condition?.StringEquals?.['aws:SourceAccount'] !== environment.account;
      }),
    ),
} satisfies Record<string, Promised<Environment>>;
