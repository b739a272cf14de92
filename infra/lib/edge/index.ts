export { EdgeStack, edgeRegion, type EdgeStackProps } from './edge-stack';
export { hasStaticSite } from '../../../lib/spec';
