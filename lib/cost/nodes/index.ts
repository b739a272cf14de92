export { nodeItems } from './node-items';
export { nodeShares, type PaidNodes } from './node-shares';
export { runningNodes, type RunningNodes } from './running-nodes';
