import type { Shared } from '../../platform/shared';
import type { PlatformContext, PlatformFinding, PlatformRule } from './platform-rule';

/** The shared account holds the images; a registry of ECR is its own, in a region that the images are copied to. */
export const registries: PlatformRule = (context) => {
  const { environments, environmentNames, shared } = context;
  if (shared === undefined) return [];
  const isComplete = environmentNames.length === Object.keys(environments).length;
  const reached = isComplete ? regionsOf(context, shared) : undefined;
  return Object.entries(environments).flatMap(([environment, { registry }]): PlatformFinding[] => {
    const [, account, region = ''] = ecrHost.exec(registry) ?? [];
    const place = { environment, path: ['registry'], found: registry };
    if (account === undefined) return []; // not one of ECR: somebody else fills it
    if (account !== shared.account) {
      const message = 'images are kept in the shared account, and this registry is of another one';
      const accepted = `${shared.account}.dkr.ecr.${region}.amazonaws.com`;
      return [{ ...place, code: 'REGISTRY_OF_OTHER_ACCOUNT', message, accepted }];
    }
    if (reached === undefined || reached.includes(region)) return [];
    const message = 'no image is ever copied to the region of this registry';
    const accepted = `a registry in ${reached.join(', ')}`;
    return [{ ...place, code: 'REGISTRY_NOT_REPLICATED', message, accepted }];
  });
};

const ecrHost = /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com$/;

/** Images are pushed to the shared region, and copied to those of all environments and of their recovery. */
function regionsOf({ environments }: PlatformContext, shared: Shared): readonly string[] {
  const all = Object.values(environments).flatMap(({ region, disasterRecovery }) => [
    region,
    ...(disasterRecovery === undefined ? [] : [disasterRecovery.region]),
  ]);
  return [...new Set([shared.region, ...all])].sort();
}
