export { nodeLabels } from '../lib/spec';
