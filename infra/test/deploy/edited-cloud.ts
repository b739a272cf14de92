import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What CloudFormation is to say of a stack. */
export interface StackState {
  readonly status?: string;
  readonly isProtected?: boolean;
}

/** Stands before moto, which knows neither stacks that failed nor protected ones. */
export class EditedCloud {
  /** By name of the stack. */
  readonly states = new Map<string, StackState>();
  /** Stacks whose protection was lifted. */
  readonly lifted: string[] = [];

  private constructor(
    private readonly server: Server,
    readonly endpoint: string,
  ) {}

  static async before(endpoint: string): Promise<EditedCloud> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const cloud = new EditedCloud(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, answer) => {
      void text(request).then(async (body) => {
        const said = new URLSearchParams(body);
        const stack = said.get('StackName') ?? '';
        if (said.get('Action') === 'UpdateTerminationProtection') {
          cloud.lifted.push(`${stack} ${said.get('EnableTerminationProtection')}`);
          return answer.end('<UpdateTerminationProtectionResponse/>');
        }
        const { method = 'GET', url = '/' } = request;
        const headers = Object.entries(request.headers).filter(([name]) => !dropped.includes(name));
        const sent = { method, headers: headers.map(([name, value]): [string, string] => [name, String(value)]) };
        const got = await fetch(`${endpoint}${url}`, method === 'GET' ? sent : { ...sent, body });
        const told = await got.text();
        answer.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? 'text/xml' });
        return answer.end(said.get('Action') === 'DescribeStacks' ? edited(told, cloud.states.get(stack)) : told);
      });
    });
    return cloud;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

const dropped = ['connection', 'content-length', 'expect', 'transfer-encoding'];

function edited(told: string, { status, isProtected }: StackState = {}): string {
  const withStatus = status === undefined ? told : told.replace(/(<StackStatus>)\w+/, `$1${status}`);
  return isProtected === undefined
    ? withStatus
    : withStatus.replace(/(<EnableTerminationProtection>)\w+/, `$1${isProtected}`);
}
