import {
  applyOverlays,
  judgeUsage,
  parseOverlay,
  type ObjectOverlay,
  type OverlayContext,
  type OverlayManifest,
} from '../../../lib/overlay';
import type { KubernetesObject } from '../../../lib/manifest';
import type { Problem } from '../../../lib/problem';

/** A workload small enough to read. */
export function deployment(name = 'api', spec: object = {}): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'shop', labels: { app: name } },
    spec: { replicas: 2, template: { spec: { containers: [{ name: 'app', image: 'shop/api:1' }] } }, ...spec },
  };
}

export function manifest(body: KubernetesObject, bundle = 'services/api'): OverlayManifest {
  return { body, bundle, construct: body.metadata.name };
}

/** A manifest that somebody else wrote. */
export function foreignManifest(body: KubernetesObject, bundle = 'platform/80-vendor'): OverlayManifest {
  return { ...manifest(body, bundle), foreign: true };
}

export const place = ['environments', 'production', 'objects'];

export interface Result {
  readonly objects: readonly KubernetesObject[];
  /** What running it and judging it say. */
  readonly problems: readonly Problem[];
}

/** Lays one overlay over the objects of one bundle that is the whole environment. */
export function overlay(
  objects: readonly KubernetesObject[],
  settings: ObjectOverlay,
  { foreign = false, ...context }: OverlayContext & { readonly foreign?: boolean } = {},
): Result {
  const overlays = [parseOverlay(settings, place)];
  const before = objects.map((body) => (foreign ? foreignManifest(body) : manifest(body)));
  const { manifests, usage, problems } = applyOverlays(before, overlays, context);
  const judged = judgeUsage(overlays, { usage, manifests: () => manifests });
  return { objects: manifests.map(({ body }) => body), problems: [...problems, ...judged] };
}

const text = { type: 'string' };
/** Things have `spec.items`, told apart by the fields a and b. */
export const thingDefinition: KubernetesObject = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'things.example.com' },
  spec: {
    group: 'example.com',
    scope: 'Cluster',
    names: { kind: 'Thing', plural: 'things' },
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              spec: {
                type: 'object',
                properties: {
                  items: {
                    type: 'array',
                    'x-kubernetes-list-type': 'map',
                    'x-kubernetes-list-map-keys': ['a', 'b'],
                    items: { type: 'object', properties: { a: text, b: text, v: { type: 'integer' } } },
                  },
                },
              },
            },
          },
        },
      },
    ],
  },
};
