export { findSecrets, secretIn, type WrittenSecret } from './find-secrets';
