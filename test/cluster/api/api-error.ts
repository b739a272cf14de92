import { fieldAt, numberOf, textOf } from '../../../lib/manifest';

/** The API server has refused a request. The message is the server's own, after what was asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** What was asked, such as `POST /api/v1/namespaces`. */
    request: string,
    /** HTTP status, such as 409. */
    readonly status: number,
    /** Kubernetes' word for it, such as `AlreadyExists`; empty if the server gave none. */
    readonly reason: string,
    /** What the server says. */
    readonly told: string,
  ) {
    super(`${request}: ${status} ${told}`);
  }
}

/** The error that an answer stands for: a `Status` object, or plain text. */
export function toApiError(request: string, status: number, text: string): ApiError {
  const body = parse(text);
  const reason = textOf(fieldAt(body, 'reason')) ?? '';
  return new ApiError(
    request,
    numberOf(fieldAt(body, 'code')) ?? status,
    reason,
    textOf(fieldAt(body, 'message')) ?? text,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
