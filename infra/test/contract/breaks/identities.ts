import { withObject, withoutResource, withResource } from '../change-sides';
import type { Break } from './break';

/** Who may do what. */
export const identityBreaks: readonly Break[] = [
  {
    what: 'a service account has no identity in AWS',
    change: withoutResource('AWS::EKS::PodIdentityAssociation', { ServiceAccount: 'worker' }),
    code: 'CONTRACT_NO_IDENTITY',
    found: 'aicode-prod/worker',
  },
  {
    what: 'an identity belongs to a service account that does not exist',
    change: withResource(
      'AWS::EKS::PodIdentityAssociation',
      { ServiceAccount: 'worker' },
      ['ServiceAccount'],
      'worker-pods',
    ),
    code: 'CONTRACT_UNUSED_IDENTITY',
    found: 'aicode-prod/worker-pods',
  },
  {
    what: 'a controller lives in another namespace than its identity',
    change: withResource(
      'AWS::EKS::PodIdentityAssociation',
      { ServiceAccount: 'external-secrets' },
      ['Namespace'],
      'kube-public',
    ),
    code: 'CONTRACT_NO_IDENTITY',
    found: 'external-secrets/external-secrets',
  },
  {
    what: 'a role may no longer use a queue that its service consumes',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.map((one) =>
        one.stack === 'production-identity' && one.type !== 'AWS::EKS::PodIdentityAssociation'
          ? { ...one, properties: JSON.parse(JSON.stringify(one.properties).replaceAll('aicode-prod-jobs', 'none')) }
          : one,
      ),
    }),
    code: 'CONTRACT_CALL_NOT_GRANTED',
    found: 'aicode-prod-jobs',
  },
  {
    what: 'a publisher may send to the queue, past the topic that it is told',
    change: (sides) => ({
      ...sides,
      resources: sides.resources.map((one) =>
        one.stack === 'production-identity'
          ? { ...one, properties: JSON.parse(JSON.stringify(one.properties).replaceAll(':sns:', ':sqs:')) }
          : one,
      ),
    }),
    code: 'CONTRACT_GRANT_NOT_CALLED',
    found: 'aicode-prod-jobs',
  },
  {
    what: 'a role may use a bucket that its service does not call',
    change: (sides) => ({
      ...sides,
      environment: {
        ...sides.environment,
        buckets: { ...sides.environment.buckets, vault: { noncurrentDays: 30, replicated: false } },
      },
      resources: sides.resources.map((one) =>
        one.stack === 'production-identity'
          ? {
              ...one,
              properties: JSON.parse(
                JSON.stringify(one.properties).replaceAll('aicode-prod-backups', 'aicode-prod-vault'),
              ),
            }
          : one,
      ),
    }),
    code: 'CONTRACT_GRANT_NOT_CALLED',
    found: 'aicode-prod-vault',
  },
  {
    what: 'RBAC binds a group that no IAM role is put into',
    change: withObject('RoleBinding', 'deployer', ['subjects', 0, 'name'], 'aicode-prod-deployers'),
    code: 'CONTRACT_NO_ACCESS_GROUP',
    found: 'aicode-prod-deployers',
  },
];
