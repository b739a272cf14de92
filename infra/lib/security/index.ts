export { OrganizationTrail } from './audit';
export { SecurityStack } from './security-stack';
