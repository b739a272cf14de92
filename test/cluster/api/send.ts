import { request, Agent, type RequestOptions } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { toApiError } from './api-error';

/** Where an API server is, and who asks. */
export interface Connection {
  readonly port: number;
  /** PEM texts. */
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With the query. */
  readonly path: string;
  /** Sent as JSON, unless it is text. */
  readonly body?: unknown;
  /** Default `application/json`. */
  readonly contentType?: string;
}

export interface Reply {
  /** Parsed JSON, or the text of anything else. */
  readonly body: unknown;
  /** What the server warns of. */
  readonly warnings: readonly string[];
}

export interface Sender {
  /** @throws ApiError for any status but 2xx */
  send(request: Request): Promise<Reply>;
  /** The answer while it is still coming in, for a watch. */
  open(path: string, signal: AbortSignal): Promise<IncomingMessage>;
  close(): void;
}

/** Speaks HTTPS to an API server over connections that stay open. */
export function createSender({ port, ca, cert, key }: Connection): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 16, ca, cert, key });
  const watches = new Agent({ keepAlive: false, ca, cert, key });
  const host = { host: '127.0.0.1', port };
  return {
    send: async (asked) => {
      const headers = { 'content-type': asked.contentType ?? 'application/json', accept: 'application/json' };
      const options = { ...host, agent, method: asked.method, path: asked.path, headers };
      const answer = await untilNotBusy(() => exchange(options, asked.body));
      const received = await accepted(asked, answer);
      return { body: parse(answer, received), warnings: (answer.headersDistinct['warning'] ?? []).map(textOfWarning) };
    },
    open: async (path, signal) => {
      const answer = await untilNotBusy(() => exchange({ ...host, agent: watches, path, signal }));
      if (answer.statusCode !== 200) await accepted({ method: 'GET', path }, answer);
      return answer;
    },
    close: () => [agent, watches].forEach((each) => each.destroy()),
  };
}

function exchange(options: RequestOptions, body?: unknown): Promise<IncomingMessage> {
  const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = request(options, resolve);
    sent.on('error', reject);
    if (payload !== undefined) sent.setHeader('content-length', Buffer.byteLength(payload)); // a DELETE has none else
    sent.end(payload);
  });
}

/**
 * A server that is busy for the moment, such as with a kind that it has just begun to serve, says when to ask again;
 * one that refuses an eviction for a disruption budget does not.
 */
async function untilNotBusy(ask: () => Promise<IncomingMessage>): Promise<IncomingMessage> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask();
    const isBusy = answer.statusCode === 429 && answer.headers['retry-after'] !== undefined;
    if (!isBusy || attempt === 200) return answer;
    answer.resume();
    await pause(50); // it says a second, but has mostly done sooner
  }
}

async function accepted({ method, path }: Request, answer: IncomingMessage): Promise<string> {
  const received = await text(answer);
  const status = answer.statusCode ?? 0;
  if (status < 200 || status > 299) throw toApiError(`${method} ${path}`, status, received);
  return received;
}

function parse(answer: IncomingMessage, received: string): unknown {
  return answer.headers['content-type']?.startsWith('application/json') === true ? JSON.parse(received) : received;
}

/** `299 - "text"` as RFC 7234 has it. */
function textOfWarning(header: string): string {
  const quoted = /^\d{3} \S+ "(.*)"$/.exec(header)?.[1];
  return quoted === undefined ? header : quoted.replace(/\\(.)/g, '$1');
}
