import { isHarmlessValue } from '../../kubernetes';

const login = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/?#]*:([^\s@/]{1,200})@[^\s@]/gi;
const query = /[?&;](?:password|passwd|pwd|secret|token|api_?key|access_token|client_secret)=([^&\s;"']+)/gi;
/** `Server=db;User Id=app;Password=...`: at least one other part belongs to it. */
const connection = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)(?=;|$)/gi;

/** Whether an address, or a connection string, carries its password. */
export function hasPasswordInUrl(text: string): boolean {
  if (!text.includes('=') && !text.includes('@')) return false;
  return finds(text, login) || finds(text, query) || (/;[^;=]+=|=[^;=]+;/.test(text) && finds(text, connection));
}

function finds(text: string, pattern: RegExp): boolean {
  for (const [, password = ''] of text.matchAll(pattern)) if (!isHarmlessValue(password)) return true;
  return false;
}
