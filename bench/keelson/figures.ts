/** What the figures of keelson are called. */
export const figure = {
  first: 'first run, program bundled too',
  cold: 'cold',
  coldUnchecked: 'cold, without checks',
  oneChanged: 'one service changed',
  nothingChanged: 'nothing changed',
} as const;

/** What keelson calls itself in tables. */
export const keelson = 'keelson synth';

/** The same, of this repository's own platform. */
export const reference = 'keelson synth, reference platform';
