import { problemsOfInfrastructure } from '../fixtures/with-infrastructure';

const calls = { stores: { postgresql: ['read'] } };
const queue = { queues: { jobs: ['consume'] } };
const credentialsOf = 'postgresql';

test('a service may borrow the credentials of another one, and need not repeat what they are', () => {
  const secrets = { database: { key: 'database', service: 'api' } };
  expect(problemsOfInfrastructure({ worker: { secrets, calls: { ...queue, ...calls } } })).toEqual([]);
});

test('fails on a service that borrows another secret of that service', () => {
  const secrets = { database: { key: 'jwt', service: 'api' } };
  expect(problemsOfInfrastructure({ worker: { secrets, calls: { ...queue, ...calls } } })).toEqual([
    'STORE_WITHOUT_CREDENTIALS dev.services.worker.calls.stores.postgresql',
  ]);
});

test('a person may have put credentials into a parameter', () => {
  expect(problemsOfInfrastructure({ api: { secrets: { all: { store: 'parameterStore', key: 'all' } } } })).toEqual([]);
});

test('two files may come from one secret', () => {
  const secrets = {
    user: { key: 'database', credentialsOf, property: 'username' },
    password: { key: 'database', credentialsOf, property: 'password' },
  };
  expect(problemsOfInfrastructure({ api: { secrets } })).toEqual([]);
});

test('a secret and a parameter of one name are two things', () => {
  const secrets = {
    database: { key: 'database', credentialsOf },
    parameter: { key: 'database', store: 'parameterStore' },
  };
  expect(problemsOfInfrastructure({ api: { secrets } })).toEqual([]);
});

test('fails on a borrower that says something else of a secret than its owner', () => {
  const secrets = { database: { key: 'jwt', service: 'api', credentialsOf } };
  const api = { secrets: { database: { key: 'database', credentialsOf }, jwt: { key: 'jwt' } } };
  expect(problemsOfInfrastructure({ api, worker: { secrets, calls: { ...queue, ...calls } } })).toEqual([
    'CREDENTIALS_DIFFER dev.services.worker.secrets.database.credentialsOf',
  ]);
});
