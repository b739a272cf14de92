export type { Edge, EdgePort, Edges, Peer } from './edge';
export { edgesOf, migrationEdgesOf } from './edges-of';
