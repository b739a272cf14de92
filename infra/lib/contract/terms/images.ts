import { containersOf, podTemplatesOf, textOf } from '../../../../lib/manifest';
import { placeOf, propertyOf, regionOfRegistry, repositoriesIn } from '../read-sides';
import type { Sides } from '../sides';
import type { Named, Term } from '../term';

/** Repositories of images that come from the environment's own registry, in its region. Environments share them. */
export const images: Term = {
  code: 'REPOSITORY',
  what: 'image repository',
  used: ({ objects, environment: { registry } }) =>
    objects.flatMap(({ file, body }) =>
      podTemplatesOf(body).flatMap((template) =>
        containersOf(template).flatMap(({ fields }): Named[] => {
          const image = textOf(fields.image) ?? '';
          return image.startsWith(`${registry}/`) ? [{ name: repositoryOf(image, registry), from: file }] : [];
        }),
      ),
    ),
  defined: (sides: Sides) =>
    repositoriesIn(sides, regionOfRegistry(sides) ?? sides.home).flatMap((resource) => {
      const name = propertyOf(resource, 'RepositoryName');
      return name === undefined ? [] : [{ name, from: placeOf(resource), isForOthers: true }];
    }),
};

function repositoryOf(image: string, registry: string): string {
  return image.slice(registry.length + 1).replace(/[:@].*$/, '');
}
