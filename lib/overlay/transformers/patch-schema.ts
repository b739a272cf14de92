import { z } from 'zod';
import { expectSchema } from '../expect-schema';
import { operationSchema } from '../json-patch/operation-schema';
import { isData, isList, own, type Data } from '../plain-data';
import { targetSchema } from '../target/target-schema';

/** Directives of the API server that kustomize does not read but writes into the object. */
const unread = /^\$(?:setElementOrder|deleteFromPrimitiveList|retainKeys)\b/;

const namespaceField = ['metadata', 'namespace'];
const identityFields: readonly (readonly string[])[] = [['apiVersion'], ['kind'], ['metadata', 'name'], namespaceField];

/** A strategic merge patch, or a JSON patch, and the objects that it is for. */
export const patchSchema = z
  .strictObject({
    /** Default: the object that a strategic patch names itself by apiVersion, kind, metadata.name and, if it says so, namespace. */
    target: targetSchema.optional(),
    /** Strategic merge patch: what differs, `null` to remove, `$patch: 'delete' | 'replace' | 'merge'`. */
    patch: z.record(z.string(), z.unknown()).optional(),
    /** JSON patch (RFC 6902); needs a target. */
    jsonPatch: z.array(operationSchema).min(1).optional(),
    expect: expectSchema,
  })
  .superRefine((entry, context) => {
    for (const { message, path = [] } of [...faultsOfEntry(entry), ...faultsOfPatch(entry)]) {
      context.addIssue({ code: 'custom', message, path: [...path] });
    }
  });

/** One entry of `patches`, read. */
export type Patch = z.output<typeof patchSchema>;

/** The value at a path, if there is one. */
export function at(data: Data, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isData(value) ? own(value, key) : undefined), data);
}

interface Entry {
  readonly target?: unknown;
  readonly patch?: Data | undefined;
  readonly jsonPatch?: unknown;
}

interface Fault {
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

function faultsOfEntry({ target, patch, jsonPatch }: Entry): readonly Fault[] {
  const isOne = (patch === undefined) !== (jsonPatch === undefined);
  return [
    ...(isOne ? [] : [{ message: 'an entry has either patch or jsonPatch' }]),
    ...(jsonPatch !== undefined && target === undefined ? [{ message: 'a jsonPatch needs a target' }] : []),
  ];
}

function faultsOfPatch({ target, patch }: Entry): readonly Fault[] {
  if (patch === undefined) return [];
  const message = 'this directive is not known: kustomize would write it into the object';
  const directives = unreadDirectives(patch).map((path) => ({ message, path: ['patch', ...path] }));
  const names = target === undefined ? missingNames(patch) : needlessNames(patch);
  return [...directives, ...names];
}

function missingNames(patch: Data): readonly Fault[] {
  const needed = identityFields.filter((path) => path !== namespaceField);
  return needed.flatMap((path) => {
    const message = `a patch without a target names its object: ${path.join('.')} is missing`;
    return typeof at(patch, path) === 'string' ? [] : [{ message, path: ['patch', ...path] }];
  });
}

function needlessNames(patch: Data): readonly Fault[] {
  const message = 'a patch with a target cannot name its object';
  return identityFields.flatMap((path) =>
    at(patch, path) === undefined ? [] : [{ message, path: ['patch', ...path] }],
  );
}

function unreadDirectives(value: unknown): readonly (readonly (string | number)[])[] {
  if (isList(value))
    return value.flatMap((element, index) => unreadDirectives(element).map((path) => [index, ...path]));
  if (!isData(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    unread.test(key) ? [[key]] : unreadDirectives(inner).map((path) => [key, ...path]),
  );
}
