import { entryOf } from '../../../manifest';
import type { Environment } from '../../../spec';
import type { PinHistories, PinHistory } from '../../pin-history';
import type { PlatformRule, PlatformViolation } from '../../rule';
import { promotionsOf, type Promotion } from './promotions';

/** An image that runs in an environment without having been in the one before. */
export const pinNotPromoted: PlatformRule = {
  scope: 'platform',
  needsHistory: true,
  code: 'PIN_NOT_PROMOTED',
  severity: 'error',
  title: 'an environment runs only images that the one it is promoted from has run',
  why:
    'Promotion copies a pin that was tested. A digest that the earlier environment never had at any commit was put ' +
    'there by hand, untested, or by a promotion in the wrong order. What the first version of the pins had is left ' +
    'out. Judged against the Git history of the pins; a ' +
    'history that is not whole (shallow clone) judges nothing.',
  fix: 'Release the image in the first environment and promote it step by step.',
  check: (platform, histories = {}) => promotionsOf(platform).flatMap((promotion) => unpromoted(promotion, histories)),
};

/** An image that a service runs. */
interface RunImage {
  readonly name: string;
  readonly tag: string;
  readonly digest: string;
  readonly spec: readonly string[];
}

function unpromoted({ from, to }: Promotion, histories: PinHistories): readonly PlatformViolation[] {
  const history = entryOf(histories, from.name);
  const own = entryOf(histories, to.name);
  if (history?.isComplete !== true || own?.isComplete === false) return [];
  const runs = imagesOf(from); // also what is not committed yet
  const seen = new Set(own?.initial); // what ran before anything was promoted
  return imagesOf(to).flatMap((image): readonly PlatformViolation[] => {
    const isKnown = wasPinned(history, image) || runs.some((run) => isSame(run, image));
    if (isKnown || seen.has(image.digest)) return [];
    seen.add(image.digest);
    const now = runs.find(({ name }) => name === image.name);
    return [
      {
        environment: to.name,
        spec: image.spec,
        message: `${from.name} has never run this image of ${to.name}`,
        found: `${image.name} ${image.tag}, ${short(image.digest)}`,
        accepted: now ? `what ${from.name} runs, ${now.tag}, or has run` : `an image that ${from.name} has run`,
        fix: `release ${image.tag} to ${from.name} first, then promote it`,
      },
    ];
  });
}

/** Where the file knows the image by another name than its repository's, any image with the digest counts. */
function wasPinned({ digests }: PinHistory, { name, digest }: RunImage): boolean {
  const known = entryOf(digests, name) ?? Object.values(digests).flat();
  return known.includes(digest);
}

function isSame(one: RunImage, two: RunImage): boolean {
  return one.name === two.name && one.digest === two.digest;
}

function imagesOf({ services }: Environment): readonly RunImage[] {
  return Object.values(services).flatMap((service) => {
    const { name, image, initContainers, sidecars, migration } = service;
    const place = ['services', name];
    return [
      ...runImage(image, [...place, 'image']),
      ...containerImages(initContainers, [...place, 'initContainers']),
      ...containerImages(sidecars, [...place, 'sidecars']),
      ...(migration === undefined ? [] : runImage(migration.image, [...place, 'migration', 'image'])),
    ];
  });
}

function containerImages(
  containers: { readonly [name: string]: { readonly image: string } },
  place: readonly string[],
): RunImage[] {
  return Object.entries(containers).flatMap(([name, { image }]) => runImage(image, [...place, name, 'image']));
}

/** Reads `registry/repository/name:tag@sha256:...`. */
function runImage(reference: string, spec: readonly string[]): RunImage[] {
  const [, name, tag, digest] = /([^/:@]+):([^:@/]+)@(sha256:[0-9a-f]{64})$/.exec(reference) ?? [];
  if (name === undefined || tag === undefined || digest === undefined) return [];
  return [{ name, tag, digest, spec }];
}

function short(digest: string): string {
  return digest.slice(0, 'sha256:'.length + 12);
}
