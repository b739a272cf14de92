import type { Words } from './support-left';

export const clusterWords: Words = {
  afterwards: 'EKS upgrades the control plane by itself, at a time of its own',
  fix: 'set plannedKubernetesVersion to the next version, mend what is told, then set kubernetesVersion; one version at a time',
};

export const storeWords: Words = {
  afterwards: 'it costs more for each core and hour, or AWS upgrades it',
  fix: 'try the next major version in the first environment, then set version',
};
