import type { KeyFamily } from './key-family';

const source = 'https://argo-cd.readthedocs.io/en/stable/user-guide/annotations-and-labels/';

export const argoCd: KeyFamily = {
  prefix: 'argocd.argoproj.io',
  names: [
    'application-set-name',
    'application-set-refresh',
    'auto-label-cluster-info',
    'client-side-apply-migration-manager',
    'compare-options',
    'deletion-approved',
    'health-aggregate-overrides',
    'hook',
    'hook-delete-policy',
    'hydrate',
    'hydrate-timestamp',
    'ignore-default-links',
    'ignore-healthcheck',
    'ignore-resource-updates',
    'ignore-restart-policy',
    'installation-id',
    'instance',
    'kubernetes-version',
    'managed-by-url',
    'manifest-generate-paths',
    'refresh',
    'refresh-timestamp',
    'secret-type',
    'skip-reconcile',
    'sync-options',
    'sync-wave',
    'tracking-id',
  ],
  source,
};
