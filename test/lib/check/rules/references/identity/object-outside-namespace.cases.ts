import type { Manifest } from '../../../../../../lib/manifest';
import type { Platform } from '../../../../../../lib/spec';
import { referenceEnvironment, referencePlatform } from '../../../../../reference-platform';
import type { RuleCases } from '../../../rule-cases';

export const cases: RuleCases = {
  code: 'OBJECT_OUTSIDE_NAMESPACE',
  passes: [{ platform }],
  fails: [
    {
      platform,
      change: inNamespace('services/web', 'Service', 'aicode-staging'),
      says: [
        "Service/aicode-staging/web metadata.namespace: the object does not lie in the environment's namespace; found aicode-staging; accepted aicode-dev; fix: set aicode-dev",
      ],
    },
    {
      platform,
      change: inNamespace('platform/50-network', 'NetworkPolicy', undefined),
      says: [
        "NetworkPolicy/default-deny metadata.namespace: the object does not lie in the environment's namespace; found none; accepted aicode-dev; fix: set aicode-dev",
      ],
    },
  ],
  doesNotApply: [
    { platform, change: (manifests) => manifests.filter(({ body }) => body.metadata.namespace === undefined) },
    { platform, change: inNamespace('platform/50-network', 'NetworkPolicy', 'monitoring') },
  ],
};

function platform(): Platform {
  return { ...referencePlatform(), environments: { dev: referenceEnvironment('dev') } };
}

function inNamespace(bundle: string, kind: string, namespace: string | undefined) {
  return (manifests: readonly Manifest[]): readonly Manifest[] =>
    manifests.map((manifest) => {
      const { body } = manifest;
      if (manifest.bundle !== bundle || body.kind !== kind) return manifest;
      const { namespace: _, ...metadata } = body.metadata;
      return { ...manifest, body: { ...body, metadata: { ...metadata, ...(namespace && { namespace }) } } };
    });
}
