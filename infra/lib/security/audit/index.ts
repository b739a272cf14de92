export { AuditTrail } from './audit-trail';
export { OrganizationTrail } from './organization-trail';
export { RecordsBucket } from './records-bucket';
export { retentionOf, type Retention } from './retention';
