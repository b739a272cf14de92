import { z } from 'zod';
import { environmentVariable, secretKey } from '../../kubernetes';
import { label, textOf } from '../schema/fields';

/** Where secrets are kept: AWS Secrets Manager or Parameter Store. */
export const secretStores = ['secretsManager', 'parameterStore'] as const;

/**
 * One secret by reference, never a value. It is a file `/etc/secrets/<name>` unless `env` names a variable:
 * a file can be rotated without a restart and does not show up in a process listing.
 */
export const secret = z.strictObject({
  store: z.enum(secretStores).default('secretsManager'),
  /** Last part of the name in the store; the rest is composed of project, environment and owning service. */
  key: label,
  /** Property of a JSON secret; without it the whole value is taken. */
  property: textOf(secretKey).optional(),
  /** Service that owns the secret, where it is not this one. */
  service: label.optional(),
  /**
   * Store of the environment whose address, user and password it holds, as a JSON object. Default: infrastructure makes
   * a random value once, and nobody knows it.
   */
  credentialsOf: label.optional(),
  /** Environment variable that holds the value, where the program cannot read a file. */
  env: textOf(environmentVariable).optional(),
});

export type Secret = z.output<typeof secret>;
export type SecretStoreName = (typeof secretStores)[number];
