import { OverlayFault } from '../overlay-fault';
import { show } from '../plain-data';

/**
 * Changes data that stands as JSON in a text, such as a file in a ConfigMap. It is printed on one line or, where it
 * was on several, with two spaces of indentation; the order of its keys stays.
 *
 * @throws OverlayFault `OVERLAY_NOT_JSON`
 */
export function inStructuredText(text: string, change: (data: unknown) => unknown): string {
  return JSON.stringify(change(parse(text)), null, text.includes('\n') ? 2 : undefined);
}

function parse(text: string): unknown {
  try {
    if (/^\s*[[{]/.test(text)) return JSON.parse(text);
  } catch {
    // told below, as any other text that is no JSON
  }
  throw new OverlayFault({
    code: 'OVERLAY_NOT_JSON',
    message: 'the path leads on into a text that is no JSON',
    found: show(text),
    accepted: 'a text with a JSON map or list',
  });
}
