import { OverlayFault } from '../overlay-fault';
import { isData, isList, own, show, withKey, type Data } from '../plain-data';

/** What a patch says about the value that it stands in for. */
export type Directive = 'merge' | 'replace' | 'delete';

export const directiveKey = '$patch';

const directives: readonly unknown[] = ['merge', 'replace', 'delete'] satisfies readonly Directive[];

/** Takes the directive out of a map; without one it is `merge`. */
export function directiveOfMap(patch: Data, path: string): { directive: Directive; rest: Data } {
  const value = own(patch, directiveKey);
  if (value === undefined) return { directive: 'merge', rest: patch };
  return { directive: known(value, path), rest: withKey(patch, directiveKey, undefined) };
}

/** Takes the directive out of a list: it is an element of its own, `{$patch: 'replace'}`. */
export function directiveOfList(
  patch: readonly unknown[],
  path: string,
): { directive: Directive; rest: readonly unknown[] } {
  const element = patch.find(isDirectiveElement);
  if (element === undefined) return { directive: 'merge', rest: patch };
  return { directive: known(own(element, directiveKey), path), rest: patch.filter((one) => !isDirectiveElement(one)) };
}

/**
 * Refuses directives where nothing would read them: kustomize writes them into the object.
 *
 * @throws OverlayFault `OVERLAY_DIRECTIVE_UNREAD`
 */
export function refuseDirectives(value: unknown, path: string): void {
  if (isList(value)) value.forEach((element) => refuseDirectives(element, path));
  if (!isData(value)) return;
  if (Object.hasOwn(value, directiveKey)) {
    throw new OverlayFault({
      code: 'OVERLAY_DIRECTIVE_UNREAD',
      message: 'this list is replaced as a whole, a $patch within it would be written into the object',
      field: path,
      found: show(value),
      fix: 'write the whole list without $patch, or change one element with a jsonPatch',
    });
  }
  Object.values(value).forEach((inner) => refuseDirectives(inner, path));
}

function isDirectiveElement(element: unknown): element is Data {
  return isData(element) && Object.hasOwn(element, directiveKey) && Object.keys(element).length === 1;
}

function known(value: unknown, path: string): Directive {
  const directive = directives.find((one): one is Directive => one === value);
  if (directive !== undefined) return directive;
  throw new OverlayFault({
    code: 'OVERLAY_DIRECTIVE_UNKNOWN',
    message: 'there is no such $patch directive',
    field: path,
    found: show(value),
    accepted: 'delete, replace, merge',
  });
}
