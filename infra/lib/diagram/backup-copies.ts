import { fieldAt, listOf } from '../../../lib/manifest';
import type { Copy } from './copy';
import type { Deployment, Placed } from './deployment';

/** Of a vault whose plan copies, with what the plan puts into it. */
export function backups(deployment: Deployment): readonly Copy[] {
  return deployment.ofType('AWS::Backup::BackupPlan').flatMap((plan) => {
    const { region } = plan.stack;
    const copied = listOf(fieldAt(plan.properties, 'BackupPlan', 'BackupPlanRule')).flatMap((rule) => {
      const vault = deployment.text(plan.stack, fieldAt(rule, 'TargetBackupVault'));
      return listOf(fieldAt(rule, 'CopyActions')).map((action) => {
        const arn = deployment.text(plan.stack, fieldAt(action, 'DestinationBackupVaultArn')).split(':');
        return { from: vault, region, to: arn[6] ?? '', inRegion: arn[3] ?? '', label: 'backups' };
      });
    });
    const filled = copied.flatMap(({ from: vault }) =>
      selected(deployment, plan).map((from) => ({ from, region, to: vault, inRegion: region, label: 'daily' })),
    );
    return [...filled, ...copied];
  });
}

function selected(deployment: Deployment, plan: Placed): readonly string[] {
  return deployment
    .ofType('AWS::Backup::BackupSelection')
    .filter(({ stack, properties }) => {
      const own = deployment.resource(stack, fieldAt(properties, 'BackupPlanId'));
      return own?.logicalId === plan.logicalId && stack.id === plan.stack.id;
    })
    .flatMap(({ stack, properties }) =>
      listOf(fieldAt(properties, 'BackupSelection', 'Resources')).map((arn) => deployment.text(stack, arn)),
    )
    .map((arn) => (arn.endsWith('*') ? 'volumes of pods' : (arn.split(':').pop() ?? arn)));
}
