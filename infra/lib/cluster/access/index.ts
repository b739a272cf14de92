export { ClusterAccess } from './cluster-access';
