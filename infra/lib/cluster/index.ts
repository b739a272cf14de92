export { ClusterStack } from './cluster-stack';
