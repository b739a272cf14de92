export { SharedStack } from './shared-stack';
