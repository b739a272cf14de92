/** Minor versions of Kubernetes whose schemas keelson holds, oldest first. */
export const kubernetesVersions = ['1.32', '1.33', '1.34', '1.35', '1.36'] as const;

/** A minor version of Kubernetes that manifests can be checked against. */
export type KubernetesVersion = (typeof kubernetesVersions)[number];

/** The version for an environment that names none. */
export const defaultKubernetesVersion: KubernetesVersion = '1.36';
