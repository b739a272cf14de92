import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import type { Deployment, Placed } from './deployment';

/** What a role may do with something. */
export interface Permission {
  /** Service of AWS, such as `s3`. */
  readonly service: string;
  /** Name or pattern; `*` for any. */
  readonly resource: string;
  /** What the actions come to; empty when they only look it up. */
  readonly verbs: readonly string[];
}

/** What counts of an action, by its service; all else of these services only looks things up. */
const verbs: { readonly [service: string]: { readonly [action: string]: string } } = {
  s3: { GetObject: 'reads', PutObject: 'writes' },
  sqs: { SendMessage: 'sends', ReceiveMessage: 'receives' },
  sns: { Publish: 'publishes' },
  ssm: { GetParameter: 'reads', PutParameter: 'writes' },
  secretsmanager: { GetSecretValue: 'reads' },
  logs: { PutLogEvents: 'writes' },
};

/** What the policies of a role allow, without the keys that encrypt what it works with. */
export function permissionsOf(deployment: Deployment, role: Placed): readonly Permission[] {
  const inline = listOf(fieldAt(role.properties, 'Policies')).map((policy) => fieldAt(policy, 'PolicyDocument'));
  const attached = deployment
    .ofType('AWS::IAM::Policy')
    .filter(({ stack, properties }) =>
      listOf(fieldAt(properties, 'Roles')).some((one) => deployment.resource(stack, one)?.logicalId === role.logicalId),
    )
    .map(({ properties }) => fieldAt(properties, 'PolicyDocument'));
  const statements = [...inline, ...attached].flatMap((document) => listed(fieldAt(document, 'Statement')));
  return statements.flatMap((statement) => permissionsIn(deployment, role, statement));
}

function permissionsIn(deployment: Deployment, { stack }: Placed, statement: unknown): readonly Permission[] {
  const actions = listed(fieldAt(statement, 'Action')).flatMap((action) => textOf(action) ?? []);
  const services = [...new Set(actions.map((action) => action.split(':')[0] ?? action))].filter((one) => one !== 'kms');
  const resources = listed(fieldAt(statement, 'Resource')).map((resource) => deployment.text(stack, resource));
  return services.flatMap((service) =>
    resources.map((arn) => ({ service, resource: resourceOf(arn), verbs: verbsOf(service, actions) })),
  );
}

function verbsOf(service: string, actions: readonly string[]): readonly string[] {
  const known = Object.entries(verbs[service] ?? {});
  return known.filter(([action]) => actions.includes(`${service}:${action}`)).map(([, verb]) => verb);
}

/** The last part of an ARN, without what its service calls the kind: a bucket's objects count as the bucket. */
function resourceOf(arn: string): string {
  const name = arn.split(':').slice(5).join(':') || arn;
  return name.replace(/^(secret:|log-group:|parameter(?=\/))/, '').replace(/^([^/*]+)\/\*$/, '$1');
}

/** IAM takes one where it takes a list. */
function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? listOf(value) : [value].filter((one) => one !== undefined);
}
