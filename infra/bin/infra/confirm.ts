import { PlatformError } from '../../../lib/problem';
import type { InfraSession } from './session';

export interface ConfirmProps {
  /** What is about to happen, such as `deploy to production`. */
  readonly what: string;
  /** What has to be typed. */
  readonly name: string;
  /** What was confirmed on the command line. */
  readonly yes: readonly string[];
}

/**
 * Lets a person type a name before something happens that cannot be taken back.
 *
 * @throws PlatformError `CONFIRMATION_MISSING`
 */
export async function confirm({ ask }: Pick<InfraSession, 'ask'>, { what, name, yes }: ConfirmProps): Promise<void> {
  if (yes.includes(name)) return;
  const typed = await ask?.(`To ${what}, type ${name}: `);
  if (typed?.trim() === name) return;
  throw new PlatformError([
    {
      code: 'CONFIRMATION_MISSING',
      severity: 'error',
      message: `nobody confirmed to ${what}: nothing was changed`,
      ...(typed === undefined ? { found: 'no terminal to ask at' } : { found: JSON.stringify(typed) }),
      accepted: name,
      fix: `type the name when asked, or give --yes ${name}`,
    },
  ]);
}
