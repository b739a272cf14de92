export { MessagingStack } from './messaging-stack';
