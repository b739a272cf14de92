export { DataStack } from './data-stack';
