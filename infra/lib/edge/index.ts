export { EdgeStack } from './edge-stack';
