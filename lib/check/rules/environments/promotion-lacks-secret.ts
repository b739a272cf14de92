import { keysAt, lacking } from './lacking';

/** A secret that a service has before it is promoted, and not after. */
export const promotionLacksSecret = lacking({
  code: 'PROMOTION_LACKS_SECRET',
  severity: 'error',
  title: 'a service has every secret that it has in the environment it is promoted from',
  why:
    'The program reads the secret, or it would not be there. Where the file or the variable is missing, the release ' +
    'that passed before fails at its start, or worse, at the first request that needs it.',
  fix: 'Name the secret in the base of all environments; its value differs per environment by itself.',
  what: 'the secret',
  read: ({ secrets }) => new Map(keysAt(secrets, 'secrets')),
});
