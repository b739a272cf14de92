import { engineSupport, kubernetesSupport, type Environment, type Support } from '../../../spec';

/** A version of an environment that AWS supports until a day. */
export interface Supported {
  /** Place of the version within the spec. */
  readonly spec: readonly string[];
  readonly version: string;
  readonly support: Support;
}

/** The version of the cluster. */
export function supportedCluster({ cluster: { kubernetesVersion } }: Environment): readonly Supported[] {
  const spec = ['cluster', 'kubernetesVersion'];
  return [{ spec, version: `Kubernetes ${kubernetesVersion}`, support: kubernetesSupport[kubernetesVersion] }];
}

/** The versions of databases and caches, without those whose support has no known end. */
export function supportedStores({ stores }: Environment): readonly Supported[] {
  return Object.entries(stores).flatMap(([name, { engine, version }]): Supported[] => {
    const support = engineSupport(engine, version);
    return support === undefined
      ? []
      : [{ spec: ['stores', name, 'version'], version: `${engine} ${version}`, support }];
  });
}
