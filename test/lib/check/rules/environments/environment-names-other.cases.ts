import type { RuleCases } from '../../rule-cases';
import type { Manifest } from '../../../../../lib/manifest';
import { twoEnvironments } from './two-environments';

const fix = 'fix: let the name be composed (calls, {domain}), or write the one of this environment';
const exposure = { access: 'public', host: 'api.{domain}' };
const env = (value: string): { api: { env: { PLACE: string } } } => ({ api: { env: { PLACE: value } } });

/** Adds an object to both environments. */
const withConfigMap =
  (text: string) =>
  (manifests: readonly Manifest[]): readonly Manifest[] => [
    ...manifests,
    {
      bundle: 'services/extra',
      construct: 'extra',
      body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace: 'other' }, data: { a: text } },
    },
  ];

export const cases: RuleCases = {
  code: 'ENVIRONMENT_NAMES_OTHER',
  passes: [
    { platform: () => twoEnvironments(env('shop-test-media'), env('shop-prod-media'), { api: { exposure } as never }) },
    {
      platform: () =>
        twoEnvironments(env('https://api.test.shop.example/x'), env('https://api.shop.example/x'), {
          api: { exposure } as never,
        }),
    },
    { platform: () => twoEnvironments(env('mail to ops@shop.example'), env('/shop/prod/flags')) },
    { platform: () => twoEnvironments(env('https://www.shop.example'), env('shop-production-media')) }, // nobody's
    { platform: () => twoEnvironments(env('registry.example.com'), env('registry.example.com')) }, // in common
  ],
  fails: [
    {
      platform: () => twoEnvironments(env('shop-prod-media')),
      says: [
        `staging.services.api.env.PLACE: this names something of production; found shop-prod in a longer text; ${fix}`,
      ],
    },
    {
      platform: () => twoEnvironments(env('/shop/prod/flags'), env('arn:aws:ssm:::parameter/shop/test/x')),
      says: [
        `staging.services.api.env.PLACE: this names something of production; found /shop/prod/ in a longer text; ${fix}`,
        `production.services.api.env.PLACE: this names something of staging; found /shop/test/ in a longer text; ${fix}`,
      ],
    },
    {
      platform: () =>
        twoEnvironments({ api: { calls: { hosts: { 'api.shop.example': {} } } } }, env('db.test.shop.example'), {
          api: { exposure } as never,
        }),
      says: [
        `staging.services.api.calls.hosts.api.shop.example: this names something of production; found api.shop.example; ${fix}`,
        `production.services.api.env.PLACE: this names something of staging; found db.test.shop.example; ${fix}`,
      ],
    },
    {
      platform: () =>
        twoEnvironments(
          { values: { account: '111111111111' } },
          { values: { account: '222222222222' }, ...env('arn:aws:iam::111111111111:role/x') },
        ),
      says: [
        `production.services.api.env.PLACE: this names something of staging; found 111111111111 in a longer text; ${fix}`,
      ],
    },
    {
      platform: () => twoEnvironments(),
      change: withConfigMap('bucket=shop-prod-media'),
      says: [
        `staging ConfigMap/other/extra data.a: this names something of production; found shop-prod in a longer text; ${fix}`,
      ],
    },
  ],
  doesNotApply: [
    { platform: () => twoEnvironments(), change: withConfigMap('shop-prodigy, xshop-prod, my-shop-prod, prod, shop') },
  ],
};
