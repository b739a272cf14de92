import { isNamespaced, kindKey } from '../kubernetes';
import type { KubernetesObject, Manifest } from '../manifest';
import type { SchemaSource } from './strategic-merge/merge-schema';

/** What an object was called before an overlay renamed it. */
export interface FormerName {
  readonly name: string;
  readonly namespace: string | undefined;
}

/** A manifest as overlays take it. */
export interface OverlayManifest extends Manifest {
  /** Whether somebody else wrote it: only those can be renamed. Default: false. */
  readonly foreign?: boolean;
}

/** One manifest on its way through the overlays. */
export interface Subject {
  readonly manifest: OverlayManifest;
  /** Its former names, the first one first: references still use them, and targets may. */
  readonly formerly: readonly FormerName[];
  /** Whether its name gets the hash of its content in the end. */
  readonly hashed?: boolean;
}

/** What overlays need to know beside the manifests. */
export type OverlayContext = SchemaSource;

/** Whether an object certainly belongs to the whole cluster, not to a namespace. */
export function isClusterWide({ apiVersion, kind }: KubernetesObject, context: OverlayContext): boolean {
  const custom = context.customKinds?.get(kindKey(apiVersion, kind));
  return (isNamespaced(apiVersion, kind, context.kubernetesVersion) ?? custom?.namespaced) === false;
}

/** The same subject with another body, and its old name remembered when that changed. */
export function withBody(subject: Subject, body: KubernetesObject): Subject {
  const { name, namespace } = subject.manifest.body.metadata;
  const isRenamed = name !== body.metadata.name || namespace !== body.metadata.namespace;
  return {
    ...subject,
    manifest: { ...subject.manifest, body },
    formerly: isRenamed ? [...subject.formerly, { name, namespace }] : subject.formerly,
  };
}
