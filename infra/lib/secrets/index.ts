export { SecretsStack } from './secrets-stack';
