import { z } from 'zod';
import { region } from '../environment/region';
import { accountId, host, textOf } from '../schema/fields';

const owner = '[A-Za-z0-9][A-Za-z0-9-]{0,38}';
const name = '[A-Za-z0-9_.-]{1,100}';
const id = '@[1-9][0-9]{0,19}';

/**
 * As the subject of GitHub's tokens writes it: `owner/name`, or `owner@id/name@id`
 * (https://docs.github.com/actions/reference/security/oidc#immutable-subject-claims, November 2026).
 */
const repository = textOf({
  accepts: (text) => new RegExp(`^(?:${owner}/${name}|${owner}${id}/${name}${id})$`).test(text),
  accepted: 'owner and name of a repository, such as "example/platform" or, with ids, "example@123/platform@456"',
});

/** What the environments share in AWS, best in an account of its own: image repositories, DNS, the identity of CI. */
export const shared = z.strictObject({
  /** Account of the image repositories, the shared zone and the identity of CI; an environment may be in it too. */
  account: accountId,
  /** Region of the image repositories; images are copied to the regions of all environments and of their recovery. */
  region,
  /** Zone of DNS above the environments' domains, where it is the domain of no environment; default: none. */
  zone: host.optional(),
  /** GitHub repository whose workflows may deploy, with ids where its tokens have them; default: nobody deploys from outside. */
  repository: repository.optional(),
  /** Writes one trail of all accounts of the organisation, instead of one in each environment's account. */
  organizationTrail: z.boolean().default(false),
});

/** What a user writes. */
export type SharedInput = z.input<typeof shared>;
export type Shared = z.output<typeof shared>;
