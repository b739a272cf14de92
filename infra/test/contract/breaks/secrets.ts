import { withObject, withoutResource, withResource } from '../change-sides';
import type { Break } from './break';

/** Secrets that are missing, unread or unreadable. */
export const secretBreaks: readonly Break[] = [
  {
    what: 'a secret that a service reads is made no more',
    change: withoutResource('AWS::SecretsManager::Secret', { Name: 'aicode-prod-api-jwt' }),
    code: 'CONTRACT_NO_SECRET',
    found: 'aicode-prod-api-jwt',
  },
  {
    what: 'an ExternalSecret asks for a misspelt secret',
    change: withObject(
      'ExternalSecret',
      'worker',
      ['spec', 'data', 0, 'remoteRef', 'key'],
      'aicode-prod-worker-databse',
    ),
    code: 'CONTRACT_NO_SECRET',
    found: 'aicode-prod-worker-databse',
  },
  {
    what: 'a secret of a service is made that nobody reads',
    change: withResource(
      'AWS::SecretsManager::Secret',
      { Name: 'aicode-prod-api-jwt' },
      ['Name'],
      'aicode-prod-api-jwt2',
    ),
    code: 'CONTRACT_UNUSED_SECRET',
    found: 'aicode-prod-api-jwt2',
  },
  {
    what: 'a secret is encrypted with a key that External Secrets may not use',
    change: withResource('AWS::SecretsManager::Secret', { Name: 'aicode-prod-api-jwt' }, ['KmsKeyId'], {
      Ref: 'Other',
    }),
    code: 'CONTRACT_SECRET_KEY',
    found: 'a key without an alias',
  },
  {
    what: 'an ExternalSecret asks Parameter Store for a secret that the spec does not have',
    change: withObject('ExternalSecret', 'api', ['spec', 'secretStoreRef', 'name'], 'parameter-store'),
    code: 'CONTRACT_NO_SECRET_PARAMETER',
    found: 'aicode-prod-api-database',
  },
];
