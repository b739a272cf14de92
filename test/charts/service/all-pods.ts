import type { Manifest } from '../../../lib/manifest';
import { everyFeatureManifests } from '../../every-feature';
import { containersOf, podsOf, type Container, type Pod } from '../../objects';
import { referenceEnvironments } from '../../reference-manifests';

/** What a test of a promise for all workloads looks at: the reference platform, and a platform with every feature. */
export async function allPlatforms(): Promise<readonly { name: string; manifests: readonly Manifest[] }[]> {
  return [...(await referenceEnvironments()), { name: 'every-feature', manifests: await everyFeatureManifests() }];
}

export interface PlacedPod extends Pod {
  /** Where it is, for the message of a test. */
  readonly place: string;
  /** All objects around it. */
  readonly manifests: readonly Manifest[];
}

export interface PlacedContainer {
  readonly place: string;
  readonly container: Container;
  readonly pod: PlacedPod;
}

/** Everything that makes pods. */
export async function allPods(): Promise<PlacedPod[]> {
  return (await allPlatforms()).flatMap(({ name, manifests }) =>
    podsOf(manifests).map((pod) => ({
      ...pod,
      manifests,
      place: `${name} ${pod.object.kind}/${pod.object.metadata.name}`,
    })),
  );
}

/** Pods of services that run all the time. */
export async function runningPods(): Promise<PlacedPod[]> {
  return (await allPods()).filter(({ object }) => ['Deployment', 'StatefulSet'].includes(object.kind));
}

/** Every container of them, init containers and sidecars too. */
export async function allContainers(): Promise<PlacedContainer[]> {
  return (await allPods()).flatMap((pod) =>
    containersOf(pod).map((container) => ({ place: `${pod.place} ${container.name}`, container, pod })),
  );
}

/** Places where something does not hold; a test expects none. */
export function placesWhere<Place extends { readonly place: string }>(
  places: readonly Place[],
  isWrong: (place: Place) => boolean,
): string[] {
  return places.filter(isWrong).map(({ place }) => place);
}
