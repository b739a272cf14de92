import { smallPlatform } from '../../../../small-platform';
import type { RuleCases } from '../../rule-cases';
import { add, both, remove } from '../network/change';

const platform = (): ReturnType<typeof smallPlatform> =>
  smallPlatform({ web: { type: 'http', ports: { http: 8080 } } });

export const cases: RuleCases = {
  code: 'PLATFORM_OBJECT_MISSING',
  passes: [
    { platform },
    // another one of the kind is as good
    {
      platform,
      change: both(
        remove('ResourceQuota', 'quota'),
        add(
          'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: own, namespace: shop-prod}\nspec: {hard: {pods: "9"}}',
        ),
      ),
    },
  ],
  fails: [
    {
      platform,
      change: both(remove('Namespace', 'shop-prod'), remove('LimitRange', 'limits')),
      says: [
        ': no Namespace "shop-prod" is declared: nothing else can be applied, or Pod Security is not enforced; accepted Namespace "shop-prod"; fix: drop the overlay that deletes it',
        ': namespace "shop-prod" has no LimitRange: a container without limits can take a whole node; accepted a LimitRange in namespace "shop-prod"; fix: drop the overlay that deletes it',
      ],
    },
    // that of another namespace does not help
    {
      platform,
      change: both(
        remove('ResourceQuota', 'quota'),
        add(
          'apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: own, namespace: shop-dev}\nspec: {hard: {pods: "9"}}',
        ),
      ),
      says: [
        ': namespace "shop-prod" has no ResourceQuota: its services can take all nodes from others; accepted a ResourceQuota in namespace "shop-prod"; fix: drop the overlay that deletes it',
      ],
    },
  ],
  // what closes the network has a rule of its own
  doesNotApply: [{ platform, change: remove('NetworkPolicy', 'default-deny') }],
};
