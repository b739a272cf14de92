export { programState } from './program-state';
export { replaceFile } from '../../tree/replace-file';
export { areUnchanged, stateOf, statesOf, type SourceStates } from './source-states';
