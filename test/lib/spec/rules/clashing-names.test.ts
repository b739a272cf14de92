import { smallPlatform } from '../../../small-platform';

const http = { type: 'http', ports: { http: 8080 } } as const;

test('fails on two secrets that would be one in Secrets Manager', () => {
  const services = {
    orders: { ...http, secrets: { token: { key: 'api-token' } } },
    'orders-api': { ...http, secrets: { token: { key: 'token' } } },
  };
  expect(() => smallPlatform(services)).toThrow(
    'SECRET_NAME_CLASH at production.services.orders-api.secrets.token.key',
  );
});

test('two services may read one secret when one names the other as its owner', () => {
  const services = {
    orders: { ...http, secrets: { token: { key: 'token' } } },
    billing: { ...http, secrets: { token: { key: 'token', service: 'orders' } } },
  };
  expect(() => smallPlatform(services)).not.toThrow();
});

test.each(['shop-headless', 'shop-parameters', 'shop-migration'])(
  'fails on a service called like what another one makes: %s',
  (name) => {
    const secrets = { token: { key: 'token', store: 'parameterStore' } } as const;
    const shop = name.endsWith('headless')
      ? ({ type: 'stateful', ports: { http: 8080 }, secrets } as const)
      : { ...http, secrets, migration: { command: ['/migrate'] } };
    expect(() => smallPlatform({ shop, [name]: http })).toThrow(`NAME_TAKEN at production.services.${name}`);
  },
);

test('fails on a name that a Service cannot have, since it starts with a digit', () => {
  expect(() => smallPlatform({ '3d': http })).toThrow('NAME_FORM at production.services.3d');
});

test('a service may be called like a member of every object', () => {
  expect(() => smallPlatform({ constructor: http })).not.toThrow();
});
