import type { Format } from './format';

/** Everything, for scripts. */
export const json: Format = ({ exitCode, milliseconds, problems, data, bug }) =>
  `${JSON.stringify({ exitCode, milliseconds, problems, ...(bug === undefined ? data : { bug }) }, undefined, 2)}\n`;
