import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deployedStack } from '../../lib/deploy';
import { login } from './login';

const before = { ...process.env };
let server: Server | undefined;
afterEach(() => {
  process.env = { ...before };
  server?.closeAllConnections();
  server?.close();
});

test('fails without a login, and says how to get one', async () => {
  const nowhere = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  process.env = { PATH: before['PATH'], AWS_EC2_METADATA_DISABLED: 'true', ...nowhere };

  await expect(deployedStack('x', { region: 'us-west-2', settings: {} })).rejects.toThrow(
    /AWS_LOGIN_MISSING: nobody is logged in to AWS\n.*\n.*fix: log in to the account of the environment/,
  );
});

test.each([
  ['ExpiredToken', 'AWS_LOGIN_REFUSED'],
  ['InvalidClientTokenId', 'AWS_LOGIN_REFUSED'],
  ['AccessDenied', 'AWS_DENIED'],
])('fails with a login that AWS answers with %s to, and shows what it said', async (code, problem) => {
  Object.assign(process.env, login);
  const endpoint = await answering(403, code);

  await expect(deployedStack('x', { region: 'us-west-2', settings: { endpoint } })).rejects.toThrow(
    new RegExp(`${problem}: .*\\n.*found: as AWS says \\(asked for stack x in us-west-2\\)`),
  );
});

test('fails when AWS cannot be reached', async () => {
  Object.assign(process.env, login);
  const settings = { endpoint: 'http://127.0.0.1:1' };

  await expect(deployedStack('x', { region: 'us-west-2', settings })).rejects.toThrow('AWS_UNREACHABLE');
});

test('an error that nobody can mend stays as it is', async () => {
  Object.assign(process.env, login);
  const endpoint = await answering(400, 'SomethingElse');

  await expect(deployedStack('x', { region: 'us-west-2', settings: { endpoint } })).rejects.toMatchObject({
    name: 'SomethingElse',
  });
});

/** A server that answers everything with an error of CloudFormation. */
async function answering(status: number, code: string): Promise<string> {
  const body = `<ErrorResponse><Error><Code>${code}</Code><Message>as AWS says</Message></Error></ErrorResponse>`;
  const started = createServer((_, answer) => answer.writeHead(status, { 'content-type': 'text/xml' }).end(body));
  server = started.listen(0);
  await new Promise((resolve) => started.once('listening', resolve));
  return `http://localhost:${(started.address() as AddressInfo).port}`;
}
