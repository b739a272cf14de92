import type { PinHistory } from '../../../../../lib/check/pin-history';
import type { RuleCases } from '../../rule-cases';
import { twoEnvironments } from './two-environments';

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;
const history = (digits: string, rest: Partial<PinHistory> = {}): PinHistory => ({
  digests: { api: [...digits].map(digest) },
  initial: [],
  isComplete: true,
  ...rest,
});
const platform = (): ReturnType<typeof twoEnvironments> => twoEnvironments({ digit: 'c' }, { digit: 'b' });

export const cases: RuleCases = {
  code: 'PIN_NOT_PROMOTED',
  passes: [
    { platform, histories: { staging: history('cba'), production: history('ba') } },
    { platform: () => twoEnvironments(), histories: { staging: history('b') } }, // promoted before it is committed
    { platform, histories: { staging: history('c', { digests: { 'other-name': [digest('b')] } }) } },
    { platform, histories: { staging: history('c'), production: history('b', { initial: [digest('b')] }) } },
  ],
  fails: [
    {
      platform,
      histories: { staging: history('ca'), production: history('ba', { initial: [digest('a')] }) },
      says: [
        'production.services.api.image: staging has never run this image of production; found api 1.2.3, ' +
          'sha256:bbbbbbbbbbbb; accepted what staging runs, 1.2.3, or has run; fix: release 1.2.3 to staging first, ' +
          'then promote it',
      ],
    },
    {
      platform, // another image's digest under this name
      histories: { staging: history('', { digests: { api: [], worker: [digest('b')] } }) },
      says: [
        'production.services.api.image: staging has never run this image of production; found api 1.2.3, ' +
          'sha256:bbbbbbbbbbbb; accepted what staging runs, 1.2.3, or has run; fix: release 1.2.3 to staging first, ' +
          'then promote it',
      ],
    },
  ],
  doesNotApply: [
    { platform }, // nobody asked Git
    { platform, histories: { staging: history('c', { isComplete: false }) } },
    { platform, histories: { staging: history('c'), production: history('b', { isComplete: false }) } },
  ],
};
