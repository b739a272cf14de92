export { isTree, merge, mergeAll, own, type Tree } from './merge';
export { originOf, type Origin, type Path, type SourcedTree } from './origin';
export type { Overlay } from './overlay';
