export { RecoveryStack } from './recovery-stack';
