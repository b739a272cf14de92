import { fieldAt, fieldsOf, isFields, listOf, textOf } from '../../../../manifest';

/** What a KEDA scaler needs in the metadata of its trigger. */
export interface Scaler {
  /** Of each group one at least. */
  readonly needs: readonly (readonly string[])[];
  /** Whether the trigger needs an identity in AWS. */
  readonly isAws?: boolean;
  readonly source: string;
}

const page = (name: string): string => `https://keda.sh/docs/latest/scalers/${name}/`;

/** The scalers that this platform uses, and their neighbours; others are not judged. */
export const scalers: ReadonlyMap<string, Scaler> = new Map<string, Scaler>([
  ['cpu', { needs: [['value']], source: page('cpu') }],
  ['memory', { needs: [['value']], source: page('memory') }],
  ['cron', { needs: [['timezone'], ['start'], ['end'], ['desiredReplicas']], source: page('cron') }],
  ['aws-sqs-queue', { needs: [['queueURL', 'queueURLFromEnv'], ['awsRegion']], isAws: true, source: page('aws-sqs') }],
  [
    'aws-cloudwatch',
    { needs: [['awsRegion'], ['targetMetricValue'], ['minMetricValue']], isAws: true, source: page('aws-cloudwatch') },
  ],
  ['prometheus', { needs: [['serverAddress'], ['query'], ['threshold']], source: page('prometheus') }],
]);

/** A trigger of a ScaledObject or ScaledJob. */
export interface Trigger {
  readonly field: string;
  readonly type: string;
  readonly metadata: { readonly [key: string]: unknown };
  readonly metricType: string | undefined;
  readonly hasAuthentication: boolean;
}

export function triggersOf(body: unknown): readonly Trigger[] {
  return listOf(fieldAt(body, 'spec', 'triggers')).map((trigger, index) => ({
    field: `spec.triggers[${index}]`,
    type: textOf(fieldAt(trigger, 'type')) ?? '',
    metadata: fieldsOf(fieldAt(trigger, 'metadata')),
    metricType: textOf(fieldAt(trigger, 'metricType')),
    hasAuthentication: isFields(fieldAt(trigger, 'authenticationRef')),
  }));
}

export const scaledKinds = ['keda.sh/ScaledObject', 'keda.sh/ScaledJob'];
