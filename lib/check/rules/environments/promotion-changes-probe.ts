import type { ResolvedProbe, Service } from '../../../spec';
import type { PlatformRule, PlatformViolation } from '../../rule';
import { promotedServices, promotionsOf, type PromotedService, type Promotion } from './promotions';

const probes = ['liveness', 'readiness', 'startup'] as const;

/** A probe that asks something else after promotion. */
export const promotionChangesProbe: PlatformRule = {
  scope: 'platform',
  code: 'PROMOTION_CHANGES_PROBE',
  severity: 'warning',
  title: 'a probe asks what it asks in the environment that the service is promoted from',
  why:
    'A probe that was not tried before decides whether pods get traffic, and whether they are killed. Its timing may ' +
    'differ between environments, what it asks should not.',
  fix: 'Write the probe in the base of all environments.',
  check: (platform) =>
    promotionsOf(platform).flatMap((promotion) =>
      promotedServices(promotion).flatMap((promoted) => violations(promotion, promoted)),
    ),
};

function violations({ from, to }: Promotion, { name, before, after }: PromotedService): readonly PlatformViolation[] {
  return probes.flatMap((probe) => {
    const [old, next] = [asked(before, probe), asked(after, probe)];
    if (old === undefined || old === next) return [];
    return [
      {
        environment: to.name,
        spec: ['services', name, 'probes', probe],
        message: `the ${probe} probe of ${name} asks something else in ${to.name} than in ${from.name}`,
        found: next ?? 'no probe',
        accepted: old,
        fix: 'write the probe once, in the base of all environments',
      },
    ];
  });
}

function asked(service: Service, probe: (typeof probes)[number]): string | undefined {
  return service.type === 'cron' ? undefined : describe(service.probes[probe]);
}

function describe(probe: ResolvedProbe): string {
  if ('httpGet' in probe) return `httpGet ${probe.httpGet.path} at ${probe.httpGet.port}`;
  if ('tcpSocket' in probe) return `tcpSocket ${probe.tcpSocket.port}`;
  return `exec ${probe.exec.command.join(' ')}`;
}
