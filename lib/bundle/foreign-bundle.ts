import type { Json } from '../manifest';
import type { ObjectOverlay } from '../overlay';
import type { Environment } from '../spec';

/**
 * Where the manifests of a bundle come from that somebody else wrote. All paths are relative to the project, and nothing
 * outside of it is read. At least one of `files`, `kustomize` and `helm` is given; with several, all are read.
 */
export interface ForeignSources {
  /** YAML and JSON: a file, a folder with all that is below it, or files of a folder, such as `vendor/crds/*.yaml`. */
  readonly files?: readonly string[];
  /** Folder with a kustomization.yaml. Runs `kustomize`, without network and plugins. */
  readonly kustomize?: string;
  /** Runs `helm template`, without network, cluster and plugins. */
  readonly helm?: HelmChart;
  /**
   * Namespace of objects that live in one and name none, where `kubectl apply -n` would put them.
   * Default: that of `helm`; without a chart they stay without, which the checks call an error.
   */
  readonly namespace?: string;
  /** Object overlays for these manifests alone, before those of the environment. They may rename. Default: none. */
  readonly overlays?: readonly ObjectOverlay[];
}

/** A Helm chart in the project, with all charts that it depends on in its folder `charts`. */
export interface HelmChart {
  /** Folder of the chart. */
  readonly chart: string;
  /** Name of the release. */
  readonly release: string;
  /** Namespace of the release. */
  readonly namespace: string;
  /** Values files, the last one wins. Default: only the chart's own. */
  readonly valuesFiles?: readonly string[];
  /** Values above all files. No secrets: they would stand in `dist`. */
  readonly values?: { readonly [key: string]: Json };
  /** API versions beside Kubernetes' own that the chart finds in the cluster, such as `monitoring.coreos.com/v1`. */
  readonly apiVersions?: readonly string[];
  /** Whether the chart's folder `crds` is rendered too. Default: true. */
  readonly includeCrds?: boolean;
}

/** All that one bundle is made from beside the files themselves. Plain data. */
export interface ForeignInputs extends ForeignSources {
  /** Version of the cluster, such as `1.36`: a chart may ask, and it says which kinds live in a namespace. */
  readonly kubernetesVersion: Environment['cluster']['kubernetesVersion'];
}

/** A family of bundles whose manifests somebody else wrote: YAML, a kustomization or a Helm chart in the project. */
export interface ForeignBundle {
  readonly kind: 'foreign';
  readonly name: string;
  inputs(environment: Environment): { readonly [path: string]: ForeignInputs };
}

/** What the author of such a family writes. */
export interface ForeignBundleDefinition {
  /** Name of the family, unlike that of any other. */
  readonly name: string;
  /** The bundles of an environment by path, such as `platform/80-ingress`, as plain data. */
  readonly inputs: (environment: Environment) => { readonly [path: string]: ForeignSources };
}

/**
 * Makes a family of bundles from manifests that somebody else wrote; the same overlays, checks and files hold for them.
 *
 * @example defineForeignBundle({ name: 'crds', inputs: () => ({ 'platform/05-crds': { files: ['vendor/crds'] } }) })
 */
export function defineForeignBundle({ name, inputs }: ForeignBundleDefinition): ForeignBundle {
  return {
    kind: 'foreign',
    name,
    inputs(environment): { readonly [path: string]: ForeignInputs } {
      const { kubernetesVersion } = environment.cluster;
      const bundles = Object.entries(inputs(environment));
      return Object.fromEntries(bundles.map(([path, sources]) => [path, { ...sources, kubernetesVersion }]));
    },
  };
}
