import { apiGroup, type KubernetesObject } from '../manifest';

/** A kind with its group, whatever the version: `apps/Deployment`, and `ConfigMap` of the core group. */
export function kindName({ apiVersion, kind }: Pick<KubernetesObject, 'apiVersion' | 'kind'>): string {
  const group = apiGroup(apiVersion);
  return group === '' ? kind : `${group}/${kind}`;
}
