export { foreignState, type ForeignState } from './foreign-state';
export { parseSources, type Sources } from './parse-sources';
export { readForeign, type ForeignManifest, type ForeignOptions } from './read-foreign';
