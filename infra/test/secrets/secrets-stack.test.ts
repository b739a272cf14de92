import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { names, type Environment, type Service } from '../../../lib/spec';
import { SecretsStack } from '../../lib/secrets';
import { ownTemplate, templateFor } from '../data/data-templates';
import type { Properties } from '../data/promises/template';
import { environmentOf, newApp } from '../synthesized';

const own = ['dev', 'staging', 'production'];
const type = 'AWS::SecretsManager::Secret';
const dev = environmentOf('dev');
const { api } = dev.services;

/** dev with one service that has these secrets. */
function withSecrets(
  secrets: { readonly [name: string]: Partial<Service['secrets'][string]> },
  name = 'api',
): Environment {
  const complete = Object.entries(secrets).map(([key, secret]) => [key, { store: 'secretsManager', key, ...secret }]);
  return { ...dev, addOns: {}, services: { [name]: { ...api, name, secrets: Object.fromEntries(complete) } } } as never;
}

function secretsOf(environment: Environment): { [name: string]: Properties } {
  const found = Object.values(templateFor('secrets', environment).findResources(type));
  return Object.fromEntries(found.map(({ Properties }) => [Properties.Name, Properties]));
}

test.each(own)('in %s every secret of a service that no store fills is made once', (name) => {
  const environment = environmentOf(name);
  const asked = Object.values(environment.services).flatMap((service) =>
    Object.values(service.secrets)
      .filter(({ store, credentialsOf }) => store === 'secretsManager' && credentialsOf === undefined)
      .map((secret) => names.secret(environment, secret.service ?? service.name, secret.key)),
  );
  const made = Object.values(ownTemplate('secrets', name).findResources(type)).map(({ Properties }) => Properties.Name);
  expect(made.filter((one: string) => asked.includes(one)).sort()).toEqual([...new Set(asked)].sort());
  expect(made.length).toBe(new Set(made).size);
});

test.each(own)('in %s no value of a secret stands in the template, and all have the key for secrets', (name) => {
  for (const { Properties } of Object.values(ownTemplate('secrets', name).findResources(type))) {
    expect(Properties).not.toHaveProperty('SecretString');
    expect(Properties.KmsKeyId).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] });
  }
});

test('a secret without a property is a random text, and one with a property a JSON object that has it', () => {
  const made = secretsOf(withSecrets({ jwt: {}, stripe: { property: 'apiKey' } }));
  expect(made['aicode-dev-api-jwt']?.GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 64 });
  expect(made['aicode-dev-api-stripe']?.GenerateSecretString).toMatchObject({
    SecretStringTemplate: '{}',
    GenerateStringKey: 'apiKey',
  });
});

test('a secret with several properties, which CloudFormation cannot generate, waits for a person', () => {
  const made = secretsOf(withSecrets({ one: { key: 'k', property: 'a' }, two: { key: 'k', property: 'b' } }));
  expect(made['aicode-dev-api-k']).toMatchObject({ Description: 'entered by a person: a, b' });
  expect(made['aicode-dev-api-k']).not.toHaveProperty('GenerateSecretString');
});

test('credentials of a store and the secrets of another service are not made twice', () => {
  const borrowed = withSecrets({ database: { credentialsOf: 'postgresql' }, theirs: { key: 'jwt', service: 'other' } });
  expect(Object.keys(secretsOf(borrowed))).toEqual(['aicode-dev-other-jwt']);
});

test('a secret in Parameter Store is left to a person, who is told its name', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined); // by the synthesis, for people
  const stack = new SecretsStack(newApp(), { environment: withSecrets({ session: { store: 'parameterStore' } }) });
  const warnings = Annotations.fromStack(stack)
    .findWarning('*', Match.anyValue())
    .map(({ entry }) => entry.data);
  printed.mockRestore();
  expect(warnings).toEqual([expect.stringContaining('/aicode/dev/api/session')]);
});

test('parameters hold a placeholder, and nothing of them changes with the spec but their name', () => {
  const parameters = { flags: { description: 'one' }, 'a-b': { description: 'two' }, ab: { description: 'three' } };
  const resources = (descriptions: Environment['parameters']): unknown =>
    Object.values(
      templateFor('secrets', { ...dev, parameters: descriptions }).findResources('AWS::SSM::Parameter'),
    ).map(({ Properties }) => Properties);
  expect(resources(parameters)).toEqual(
    ['flags', 'a-b', 'ab'].map((name) =>
      expect.objectContaining({ Name: `/aicode/dev/${name}`, Type: 'String', Value: 'unset' }),
    ),
  );
  const reworded = { ...parameters, flags: { description: 'other words' } };
  expect(resources(reworded)).toEqual(resources(parameters));
});

test('secrets for people are empty, and only for the add-ons that the environment has', () => {
  const made = secretsOf({ ...withSecrets({}), addOns: { 'argo-cd': true } });
  expect(Object.keys(made)).toEqual(['aicode-dev-argo-cd-repository']);
  expect(made['aicode-dev-argo-cd-repository']).not.toHaveProperty('GenerateSecretString');
  const all = Object.keys(secretsOf({ ...withSecrets({}), addOns: dev.addOns }));
  expect(all).toEqual(['aicode-dev-alerts-pagerduty', 'aicode-dev-alerts-slack', 'aicode-dev-argo-cd-repository']);
});

test('only production has its generated secrets in the recovery region too, with the key that is there', () => {
  for (const name of own) {
    const generated = Object.values(ownTemplate('secrets', name).findResources(type)).filter(
      ({ Properties }) => Properties.GenerateSecretString,
    );
    const expected =
      name === 'production' ? [{ Region: 'eu-west-1', KmsKeyId: 'alias/aicode-prod-recovery' }] : undefined;
    for (const { Properties } of generated) expect(Properties.ReplicaRegions).toEqual(expected);
  }
});

test.each([
  ['dev', 'Delete'],
  ['staging', 'Delete'],
  ['production', 'RetainExceptOnCreate'],
])('in %s secrets share the fate of other data: %s', (name, policy) => {
  for (const { DeletionPolicy } of Object.values(ownTemplate('secrets', name).findResources(type)))
    expect(DeletionPolicy).toBe(policy);
});
