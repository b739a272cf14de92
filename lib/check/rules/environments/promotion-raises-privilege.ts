import { entryOf } from '../../../manifest';
import { promotedServices, type PromotedService } from './promotions';
import { worseRule, type Comparison, type Worse } from './worse';

const kinds = ['stores', 'queues', 'buckets', 'parameters'] as const;

const access: Comparison = (promotion) => promotedServices(promotion).flatMap(raised);

/** A service that may do more after promotion than before. */
export const promotionRaisesPrivilege = worseRule({
  code: 'PROMOTION_RAISES_PRIVILEGE',
  severity: 'warning',
  title: 'a service has no access that it does not have in the environment it is promoted from',
  why:
    'Access that a service has in the later environment only is either not needed, and then too much, or needed, and ' +
    'then what needs it was never tried.',
  fix: 'Write calls in the base of all environments.',
  comparisons: [access],
});

function raised({ name, before, after }: PromotedService): readonly Worse[] {
  return kinds.flatMap((kind) =>
    Object.entries<readonly string[]>(after.calls[kind]).flatMap(([callee, verbs]): readonly Worse[] => {
      const known: readonly string[] = entryOf<readonly string[]>(before.calls[kind], callee) ?? [];
      const added = verbs.filter((verb) => !known.includes(verb));
      if (added.length === 0) return [];
      const what = `${name} has more access to ${callee}`;
      return [
        {
          spec: ['services', name, 'calls', kind, callee],
          what,
          found: verbs.join(', '),
          accepted: known.join(', ') || 'none',
        },
      ];
    }),
  );
}
