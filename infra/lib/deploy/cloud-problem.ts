import { PlatformError, type Problem } from '../../../lib/problem';

const missing = ['CredentialsProviderError', 'TokenProviderError'];
const expired = [
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
];
/** The SDK wraps what the system said into a text. */
const unreachable = /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|TimeoutError/;
const denied = ['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation'];

/**
 * Asks AWS, and tells what a person can mend when it does not answer.
 *
 * @throws PlatformError `AWS_LOGIN_MISSING`, `AWS_LOGIN_REFUSED`, `AWS_DENIED` or `AWS_UNREACHABLE`
 */
export async function askCloud<Answer>(what: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (error) {
    const problem = problemOf(what, error);
    throw problem === undefined ? error : new PlatformError([problem]);
  }
}

function problemOf(what: string, error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message } = error;
  const say = (code: string, about: string, fix: string): Problem => ({
    code,
    severity: 'error',
    message: about,
    found: `${message || name} (asked for ${what})`,
    fix,
  });
  if (missing.includes(name)) return say('AWS_LOGIN_MISSING', 'nobody is logged in to AWS', login);
  if (expired.includes(name)) return say('AWS_LOGIN_REFUSED', 'AWS does not accept this login', login);
  if (denied.includes(name)) return say('AWS_DENIED', 'this login may not do that', 'use one that may');
  if (unreachable.test(`${name} ${message}`)) return say('AWS_UNREACHABLE', 'AWS cannot be reached', network);
  return undefined;
}

const login =
  'log in to the account of the environment, such as `aws sso login --profile NAME`, and set AWS_PROFILE=NAME';

const network = 'check the network, the proxy and the region';
