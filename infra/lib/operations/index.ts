export { OperationsStack } from './operations-stack';
