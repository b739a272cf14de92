import type { PlatformRule, PlatformViolation } from '../../rule';
import { promotedServices, promotionsOf } from './promotions';

/** A service whose image is another one after promotion, not only another version. */
export const promotionChangesImage: PlatformRule = {
  scope: 'platform',
  code: 'PROMOTION_CHANGES_IMAGE',
  severity: 'error',
  title: 'a service runs the same image as in the environment it is promoted from',
  why:
    'A promotion moves a version of an image on. An image of another name is another program, whose releases nobody ' +
    'tried before. The registry may differ: images are copied to each region.',
  fix: 'Use one image for all environments, and settings for what differs.',
  check: (platform) =>
    promotionsOf(platform).flatMap((promotion) =>
      promotedServices(promotion).flatMap(({ name, before, after }): readonly PlatformViolation[] => {
        const { from, to } = promotion;
        const [old, next] = [imageName(before.image), imageName(after.image)];
        if (old === next) return [];
        return [
          {
            environment: to.name,
            spec: ['services', name, 'image'],
            message: `${name} runs another image in ${to.name} than in ${from.name}`,
            found: next,
            accepted: old,
            fix: `name the image "${old}" in both`,
          },
        ];
      }),
    ),
};

/** `api` of `registry.example.com:5000/shop/api:1.2.3@sha256:...`. */
function imageName(reference: string): string {
  const [repository = ''] = reference.split('@');
  return repository.slice(repository.lastIndexOf('/') + 1).replace(/:.*$/, '');
}
