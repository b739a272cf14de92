import { keysAt, lacking } from './lacking';

/** A file that a program finds before it is promoted, and not after. */
export const promotionLacksConfigFile = lacking({
  code: 'PROMOTION_LACKS_CONFIG_FILE',
  severity: 'error',
  title: 'a service has every config file that it has in the environment it is promoted from',
  why:
    'A program that finds its configuration missing does not start, or falls back to defaults that nobody tested ' +
    'and that are often less safe.',
  fix: 'Put the file into the base of all environments; its content may differ.',
  what: 'the config file',
  read: ({ configFiles }) => new Map(keysAt(configFiles, 'configFiles')),
});
