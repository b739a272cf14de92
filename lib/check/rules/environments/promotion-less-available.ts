import { entryOf } from '../../../manifest';
import type { Service } from '../../../spec';
import { promotedServices, type PromotedService } from './promotions';
import { lower, switchedOff, worseRule, type Comparison, type Worse } from './worse';

const replicas: Comparison = (promotion) => promotedServices(promotion).flatMap(fewerReplicas);

const spread: Comparison = (promotion) =>
  promotedServices(promotion).flatMap(({ name, before, after }): readonly Worse[] => {
    if (!isStrict(before) || after.type === 'cron' || isStrict(after)) return [];
    const spec = ['services', name, 'availability', 'zoneSpread', 'whenUnsatisfiable'];
    const what = `${name} is spread over zones less strictly`;
    return [{ spec, what, found: 'ScheduleAnyway', accepted: 'DoNotSchedule' }];
  });

const stores: Comparison = ({ from, to }) =>
  Object.entries(from.stores).flatMap(([name, before]): readonly Worse[] => {
    const after = entryOf(to.stores, name);
    const place = ['stores', name];
    if (before.engine === 'postgresql' && after?.engine === 'postgresql') {
      return switchedOff([...place, 'multiAz'], `${name} has a standby less`, [before.multiAz, after.multiAz]);
    }
    if (before.engine !== 'redis' || after?.engine !== 'redis') return [];
    const failover = [before.automaticFailover, after.automaticFailover] as const;
    return [
      ...lower([...place, 'replicas'], `${name} has fewer replicas`, [before.replicas, after.replicas]),
      ...switchedOff([...place, 'automaticFailover'], `${name} recovers less by itself`, failover),
    ];
  });

const zones: Comparison = ({ from, to }) =>
  lower(['network', 'zones'], 'there are fewer zones', [from.network.zones.length, to.network.zones.length]);

const sleep: Comparison = ({ from, to }) =>
  from.offHours !== undefined || to.offHours === undefined
    ? []
    : [{ spec: ['offHours'], what: 'the environment sleeps more', found: 'offHours', accepted: 'none' }];

/** Something that stands the loss of less after promotion than before. */
export const promotionLessAvailable = worseRule({
  code: 'PROMOTION_LESS_AVAILABLE',
  severity: 'warning',
  title: 'an environment is as available as the one it is promoted from',
  why:
    'Fewer replicas, zones or standbys than where a release was tested mean failures that no test saw, in the ' +
    'environment where they count.',
  fix: 'Give the later environment at least as much.',
  comparisons: [replicas, spread, stores, zones, sleep],
});

function fewerReplicas({ name, before, after }: PromotedService): readonly Worse[] {
  if (before.type === 'cron' || after.type === 'cron') return [];
  const key = after.type === 'stateful' ? 'replicas' : 'minReplicas';
  const what = `${name} runs fewer pods at least`;
  return lower(['services', name, 'scaling', key], what, [leastPods(before), leastPods(after)]);
}

function leastPods(service: Exclude<Service, { type: 'cron' }>): number {
  return service.type === 'stateful' ? service.scaling.replicas : service.scaling.minReplicas;
}

function isStrict(service: Service): boolean {
  return service.type !== 'cron' && service.availability.zoneSpread.whenUnsatisfiable === 'DoNotSchedule';
}
