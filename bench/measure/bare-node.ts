import type { Scenario } from './scenario';

/** The start of Node, which every tool in JavaScript takes at least. */
export const bareNode: Scenario = {
  tool: 'node -e 0',
  what: 'start',
  steps: [{ command: process.execPath, args: ['-e', '0'], cwd: __dirname }],
};
