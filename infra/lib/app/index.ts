export { environmentStacks } from './environment-stacks';
export { platformStacks } from './platform-stacks';
