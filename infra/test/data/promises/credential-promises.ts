import { names } from '../../../../lib/spec';
import { flat, resourcesOf, type Properties, type PlainTemplate, promised, type Promised } from './template';

const secrets = 'AWS::SecretsManager::Secret';
const rotations = 'AWS::SecretsManager::RotationSchedule';

export const credentialPromises = [
  promised('each secret of a service that is to hold credentials is made, and no other', (template, environment) => {
    const asked = Object.values(environment.services).flatMap((service) =>
      Object.values(service.secrets)
        .filter(({ credentialsOf }) => credentialsOf !== undefined)
        .map((secret) => names.secret(environment, secret.service ?? service.name, secret.key)),
    );
    const made = namesIn(template).filter((name) => !name.includes('/'));
    return String([...new Set(asked)].sort()) === String([...made].sort())
      ? []
      : [`asked ${asked.join()}, made ${made.join()}`];
  }),
  promised('no password stands in the template', (template) =>
    resourcesOf(template, secrets).flatMap(({ id, Properties }) => {
      const content = JSON.parse(
        flat(Properties.SecretString ?? '{"password":"{{resolve:"}').replace(/:(<[^>]*>)/g, ':$1'),
      );
      return String(content.password).startsWith('{{resolve:') ? [] : [`${id}: ${content.password}`];
    }),
  ),
  promised(
    'what a password is generated from never changes, or CloudFormation would make another that the server does not know',
    (template) =>
      resourcesOf(template, secrets).flatMap(({ id, Properties: { GenerateSecretString } }) => {
        const made = Object.keys(JSON.parse(flat(GenerateSecretString?.SecretStringTemplate ?? '{}')));
        const strange = made.filter((key) => !['dbname', 'username', 'masterarn'].includes(key));
        return strange.map((key) => `${id} is generated from ${key}`);
      }),
  ),
  promised(
    'passwords of PostgreSQL rotate every month, with two users in turn, from where Secrets Manager can be reached',
    (template, environment) => [
      ...resourcesOf(template, 'AWS::SecretsManager::SecretTargetAttachment')
        .filter(({ id }) => !resourcesOf(template, rotations).some(({ Properties }) => Properties.SecretId.Ref === id))
        .map(({ id }) => `${id} is not rotated`),
      ...resourcesOf(template, rotations).flatMap(({ id, Properties }) => rotationFaults(id, Properties, environment)),
    ],
  ),
  promised('no rotation runs before the roles are there', (template) =>
    resourcesOf(template, rotations)
      .filter(({ Properties }) => Properties.RotateImmediatelyOnUpdate !== false)
      .map(({ id }) => id),
  ),
  promised(
    'passwords that no service reads have names that the identity of pods does not reach',
    (template, environment) =>
      namesIn(template).filter(
        (name) =>
          name.startsWith(names.store(environment, '')) &&
          !Object.keys(environment.services).some((service) => name.startsWith(names.secret(environment, service, ''))),
      ),
  ),
];

function rotationFaults(id: string, properties: Properties, { offHours }: Parameters<Promised['broken']>[1]): string[] {
  const { HostedRotationLambda: made, RotationRules: rules } = properties;
  const isMaster = flat(properties.SecretId).includes('Master');
  const schedule = offHours === undefined ? /^rate\(30 days\)$/ : /^cron\(0 \d+ \? \* [A-Z]{3}#1 \*\)$/;
  return [
    ...(schedule.test(rules.ScheduleExpression) ? [] : [`${id}: ${rules.ScheduleExpression}`]),
    ...(made.RotationType === (isMaster ? 'PostgreSQLSingleUser' : 'PostgreSQLMultiUser')
      ? []
      : [`${id}: ${made.RotationType}`]),
    ...(isMaster || flat(made.MasterSecretArn).includes('Master') ? [] : [`${id} does not know the master`]),
    ...(/^(<[^>]*privateSubnet[^>]*>,?)+$/.test(flat(made.VpcSubnetIds)) ? [] : [`${id}: ${flat(made.VpcSubnetIds)}`]),
    ...(made.RotationLambdaName.length <= 64 ? [] : [`${id}: ${made.RotationLambdaName}`]),
  ];
}

function namesIn(template: PlainTemplate): readonly string[] {
  return resourcesOf(template, secrets).map(({ Properties }) => Properties.Name);
}
