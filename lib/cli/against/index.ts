export { manifestsAt, type CommittedState } from './manifests-at';
export { pinHistory, type ReadPinHistory } from './pin-history';
export { platformAt } from './platform-at';
export { readAgainst, type ReadAgainst } from './read-against';
