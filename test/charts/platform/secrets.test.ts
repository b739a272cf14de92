import { referenceEnvironment } from '../../reference-platform';
import { render, without } from './render';

const production = referenceEnvironment('production');

test.each([
  ['secrets-manager', 'SecretsManager'],
  ['parameter-store', 'ParameterStore'],
])('the store %s reads %s in the region of the environment', async (name, service) => {
  const store = (await render('secrets', production)).find(({ metadata }) => metadata.name === name);
  expect(store).toMatchObject({ kind: 'SecretStore', spec: { provider: { aws: { service, region: 'us-east-1' } } } });
});

test('stores name no credential and no ARN: the controller has an identity of its own', async () => {
  const stores = await render('secrets', production);
  expect(stores).toHaveLength(2);
  for (const { spec } of stores) {
    expect(spec).toEqual({ provider: { aws: { region: 'us-east-1', service: expect.any(String) } } });
  }
});

test('an environment without External Secrets has no stores', async () => {
  expect(await render('secrets', without(production, 'external-secrets'))).toEqual([]);
});
