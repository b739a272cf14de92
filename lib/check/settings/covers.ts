import type { Waiver } from '../../spec';
import type { EnvironmentFinding } from '../finding';

/** Whether a waiver is about a finding, whatever the day. */
export function covers({ code, object, environments }: Waiver, finding: EnvironmentFinding): boolean {
  if (code !== finding.code) return false;
  if (environments !== undefined && !environments.includes(finding.environment)) return false;
  const { kind = '', name = '' } = finding.object ?? {};
  const [kindPattern = '', namePattern = ''] = object.split('/');
  return matches(kindPattern, kind) && matches(namePattern, name);
}

/** `*` stands for any letters. No regular expression is built of what a user writes. */
function matches(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === text;
  if (!text.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.endsWith(last) && text.length - last.length >= at;
}
