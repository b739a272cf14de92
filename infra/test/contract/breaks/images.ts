import { withShared } from '../change-sides';
import type { Break } from './break';

/** Images that a cluster cannot pull. */
export const imageBreaks: readonly Break[] = [
  {
    what: 'the repository of an image is made no more',
    change: withShared((resources) =>
      resources.filter(({ properties }) => !JSON.stringify(properties).includes('"aicode/search"')),
    ),
    code: 'CONTRACT_NO_REPOSITORY',
    found: 'aicode/search',
  },
  {
    what: 'images are copied to a region where they have no repository',
    change: (sides) => ({ ...sides, home: 'us-west-2' }),
    code: 'CONTRACT_NO_REPOSITORY',
    found: 'aicode/api',
  },
  {
    what: 'repositories let nobody else pull',
    change: withShared((resources) =>
      resources.map((one) =>
        one.type === 'AWS::ECR::Repository'
          ? { ...one, properties: { ...(one.properties as object), RepositoryPolicyText: {} } }
          : one,
      ),
    ),
    code: 'CONTRACT_IMAGES_CLOSED',
    found: 'no statement for 444444444444',
  },
  {
    what: 'images are pulled from a region that they are not replicated to',
    change: (sides) => ({
      ...sides,
      environment: { ...sides.environment, registry: '111111111111.dkr.ecr.ap-south-1.amazonaws.com' },
    }),
    code: 'CONTRACT_IMAGES_OUT_OF_REACH',
    found: 'ap-south-1',
  },
];
