import type { TemplateResource } from './template';

/** Properties that keep AWS from deleting what a resource holds, by type, as of November 2026. */
const protectingProperties: { readonly [type: string]: readonly string[] } = {
  'AWS::Backup::BackupVault': ['LockConfiguration'],
  'AWS::Cognito::UserPool': ['DeletionProtection'],
  'AWS::DynamoDB::Table': ['DeletionProtectionEnabled'],
  'AWS::EKS::Cluster': ['DeletionProtection'],
  'AWS::Logs::LogGroup': ['DeletionProtectionEnabled'],
  'AWS::RDS::DBCluster': ['DeletionProtection'],
  'AWS::RDS::DBInstance': ['DeletionProtection'],
};

/** What CloudFormation does when a resource goes, the laxest first; the last two differ for a new resource only. */
const policies = ['Delete', 'Snapshot', 'Retain', 'RetainExceptOnCreate'] as const;

/** Attributes of a resource, beside its properties, that say what becomes of it when it goes. */
export const policyAttributes = ['DeletionPolicy', 'UpdateReplacePolicy'] as const;

/**
 * What kept a resource with data from being deleted and keeps it no longer.
 *
 * @returns names of attributes and properties
 */
export function lostProtections(was: TemplateResource, is: TemplateResource): readonly string[] {
  const attributes = policyAttributes.filter((attribute) => strength(is[attribute]) < strength(was[attribute]));
  const properties = (protectingProperties[was.Type] ?? []).filter(
    (property) => isOn(was.Properties?.[property]) && !isOn(is.Properties?.[property]),
  );
  return [...attributes, ...properties];
}

function strength(policy: string = 'Delete'): number {
  return Math.min(
    policies.findIndex((known) => known === policy),
    policies.indexOf('Retain'),
  );
}

function isOn(value: unknown): boolean {
  if (typeof value === 'string') return !['false', 'inactive'].includes(value.toLowerCase());
  return value !== undefined && value !== null && value !== false;
}
