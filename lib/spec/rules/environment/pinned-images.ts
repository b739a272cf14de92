import type { ServiceSpec } from '../../service/service-schema';
import type { Path } from '../../layers';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** Every image is pinned by tag and digest: what was tested is what runs. */
export const pinnedImages: EnvironmentRule = ({ services, pinned, pinFile }) =>
  Object.entries(services).flatMap(([service, spec]) =>
    imagesOf(service, spec).flatMap(({ path, image }): Finding[] => {
      if (pinned === undefined || pinned.includes(image)) return [];
      const fix = didYouMean(image, pinned) ?? `add "${image}" with tag and digest to ${pinFile}`;
      const message = `image "${image}" is not pinned in ${pinFile}`;
      return [{ code: 'IMAGE_PIN_MISSING', path, message, found: image, accepted: oneOf(pinned), fix }];
    }),
  );

function imagesOf(service: string, spec: ServiceSpec): { path: Path; image: string }[] {
  const at = ['services', service];
  const migration = spec.migration?.image;
  return [
    { path: [...at, 'image'], image: spec.image ?? service },
    ...Object.entries(spec.initContainers).map(([name, { image }]) => ({
      path: [...at, 'initContainers', name, 'image'],
      image,
    })),
    ...Object.entries(spec.sidecars).map(([name, { image }]) => ({ path: [...at, 'sidecars', name, 'image'], image })),
    ...(migration === undefined ? [] : [{ path: [...at, 'migration', 'image'], image: migration }]),
  ];
}
