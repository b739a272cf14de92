import { resourcesOfType, targetOf, type LeavingCluster, type SynthesizedStack } from '../../lib/deploy';
import { isDelicate } from './is-delicate';
import type { InfraSession } from './session';

/**
 * The EKS clusters that go with stacks, by the id of the stack. Never one of production, whoever has taken its protection
 * away: what it stores outlives it.
 */
export function leavingClusters(
  session: Pick<InfraSession, 'platform' | 'settings'>,
  stacks: readonly SynthesizedStack[],
): ReadonlyMap<string, LeavingCluster> {
  const environments = Object.keys(session.platform.environments);
  const leaving = stacks
    .filter(({ id }) => !isDelicate(session, targetOf(id, environments)))
    .flatMap(({ id, region, template }) =>
      resourcesOfType(template, 'AWS::EKS::Cluster').flatMap(([, { Properties }]): [string, LeavingCluster][] => {
        const cluster = Properties?.['Name'];
        return typeof cluster === 'string' ? [[id, { cluster, place: { region, settings: session.settings } }]] : [];
      }),
    );
  return new Map(leaving);
}
