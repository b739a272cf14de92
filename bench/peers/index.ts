import { cdk8sCommand, cdk8sCompiled } from './cdk8s/cdk8s';
import { floor } from './floor/floor';
import { helm } from './helm/helm';
import { jsonnet } from './jsonnet/jsonnet';
import { kosko } from './kosko/kosko';
import { kubeconform } from './kubeconform/kubeconform';
import { kustomize } from './kustomize/kustomize';
import type { Peer } from './peer';

/** All peers, in the order of tables. To add one: a folder, and a line here. */
export const peers: readonly Peer[] = [
  helm,
  kubeconform,
  kustomize,
  jsonnet,
  kosko,
  cdk8sCompiled,
  cdk8sCommand,
  floor,
];
