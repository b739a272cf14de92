import { sharedCost } from '../../../lib/cost';
import type { Platform } from '../../../lib/spec';
import { referencePlatform } from '../../reference-platform';

const platform = referencePlatform();
const gibOf = (what: string, one: Platform): number | undefined =>
  sharedCost(one)?.items.find(({ name }) => name.startsWith(what))?.amount.desired;

test('images are kept in every region of an environment, and copied to all but the first', () => {
  const images = new Set(Object.values(platform.environments).flatMap(({ services }) => Object.keys(services))).size;
  const { dev } = platform.environments;
  const alone = {
    ...platform,
    shared: platform.shared && { ...platform.shared, region: 'us-west-2' },
    environments: { ...(dev && { dev }) },
  };
  expect([gibOf('images of', platform), gibOf('copies of images', platform)]).toEqual([images * 12, images * 2]);
  expect([gibOf('images of', alone), gibOf('copies of images', alone)]).toEqual([images * 6, 0]);
});

test('a platform that shares no account pays for none', () => {
  expect(sharedCost({ ...platform, shared: undefined })).toBeUndefined();
});
