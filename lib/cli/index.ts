export type { Host, Output } from './host';
export type { Program } from './program';
export { runKeelson } from './run-keelson';
export { startKeelson } from './start-keelson';
