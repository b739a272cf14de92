export { SecurityStack } from './security-stack';
