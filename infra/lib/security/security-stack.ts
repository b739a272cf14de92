import type { Construct } from 'constructs';
import { EnvironmentStack, type EnvironmentStackProps } from '../stack';
import { AuditTrail, RecordsBucket, retentionOf } from './audit';
import { ConfigRecorder } from './config';
import { FindingAlerts, FindingCollector, IntruderDetector, RootUseAlarm } from './findings';

/** Services that watch the account, each switched by `security`: AWS has one of each per account and region. */
export class SecurityStack extends EnvironmentStack {
  constructor(scope: Construct, props: EnvironmentStackProps) {
    super(scope, 'security', props);
    const { environment } = props;
    const { trail, config, guardDuty, securityHub } = environment.security;

    if (trail || config) this.record(props);
    if (guardDuty) new IntruderDetector(this, 'intruders');
    if (securityHub) new FindingCollector(this, 'findings');
    new FindingAlerts(this, 'alerts', { environment });
  }

  /** What happened and what there is, with a bucket for both. */
  private record({ environment }: EnvironmentStackProps): void {
    const { trail, config } = environment.security;
    const retention = retentionOf(environment);
    const records = new RecordsBucket(this, 'records', { context: environment, retention });
    if (config) new ConfigRecorder(this, 'config', { environment, records });
    if (!trail) return;
    const { logGroup } = new AuditTrail(this, 'trail', { context: environment, retention, accessLogs: records });
    new RootUseAlarm(this, 'root-use', { environment, logGroup });
  }
}
