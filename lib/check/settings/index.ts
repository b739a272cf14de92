export { settle, type Settled } from './settle';
export type { WaivedFinding } from './waived-finding';
