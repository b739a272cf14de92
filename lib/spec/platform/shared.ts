import { z } from 'zod';
import { region } from '../environment/region';
import { accountId, host, textOf } from '../schema/fields';

/** What the environments share in AWS, best in an account of its own: image repositories, DNS, the identity of CI. */
export const shared = z.strictObject({
  /** Account of the image repositories, the shared zone and the identity of CI; an environment may be in it too. */
  account: accountId,
  /** Region of the image repositories; images are copied to the regions of all environments and of their recovery. */
  region,
  /** Zone of DNS above the environments' domains, where it is the domain of no environment; default: none. */
  zone: host.optional(),
  /** GitHub repository whose workflows may deploy; default: nobody deploys from outside. */
  repository: textOf({
    accepts: (text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9_.-]{1,100}$/.test(text),
    accepted: 'owner and name of a repository, such as "example/platform"',
  }).optional(),
  /** Writes one trail of all accounts of the organisation, instead of one in each environment's account. */
  organizationTrail: z.boolean().default(false),
});

/** What a user writes. */
export type SharedInput = z.input<typeof shared>;
export type Shared = z.output<typeof shared>;
