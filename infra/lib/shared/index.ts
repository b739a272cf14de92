export { PlatformStack, type PlatformStackProps } from './platform-stack';
export { sharedStacks } from './shared-stacks';
