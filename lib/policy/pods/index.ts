export { eachContainer, eachOwnContainer, eachPod, eachSecurityContext, podSpecPath } from './judges';
export { resourceDemand } from './resources';
export { hasOwnUserNamespace, isForWindows, runsOn } from './traits';
