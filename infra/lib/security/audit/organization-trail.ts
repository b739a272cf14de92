import { Construct } from 'constructs';
import type { NameContext } from '../../../../lib/spec';
import { AuditTrail } from './audit-trail';
import { RecordsBucket } from './records-bucket';
import { longRetention } from './retention';

/**
 * One trail of all accounts of the organisation, instead of one in each. AWS makes it only in the organisation's
 * management account.
 */
export class OrganizationTrail extends Construct {
  constructor(scope: Construct, id: string, { context }: { context: NameContext }) {
    super(scope, id);
    const common = { context, retention: longRetention };
    const accessLogs = new RecordsBucket(this, 'records', common);
    new AuditTrail(this, 'trail', { ...common, accessLogs, ofOrganization: true });
  }
}
