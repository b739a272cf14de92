import { keysAt, lacking } from './lacking';

/** An image that runs with a service before it is promoted, and not after. */
export const promotionLacksContainer = lacking({
  code: 'PROMOTION_LACKS_CONTAINER',
  severity: 'error',
  title: 'a service runs every container that it runs in the environment it is promoted from',
  why:
    'An init container prepares what the program needs, a sidecar serves it, a migration brings the database to the ' +
    "release's form. Where one is missing, the release is another than the one that was tested.",
  fix: 'Declare the container in the base of all environments.',
  what: 'the container',
  read: ({ initContainers, sidecars, migration }) =>
    new Map([
      ...keysAt(initContainers, 'initContainers'),
      ...keysAt(sidecars, 'sidecars'),
      ...(migration === undefined ? [] : keysAt({ migration })),
    ]),
});
