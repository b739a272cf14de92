export { StorageStack } from './storage-stack';
