import { apiGroup, describeObject } from '../../manifest';
import { readPath } from '../fields/read-path';
import { OverlayFault } from '../overlay-fault';
import { asText, isData, isList, show } from '../plain-data';
import type { Subject } from '../subject';
import type { Replacement, ReplacementSource } from './replacement-schema';

/**
 * The value that a replacement copies.
 *
 * @throws OverlayFault `OVERLAY_SOURCE` when the bundle does not have the one object or field that is named
 */
export function sourceValueOf({ source, sourceValue }: Replacement, subjects: readonly Subject[]): unknown {
  if (source === undefined) return sourceValue;
  const found = subjects.filter((subject) => isSource(subject, source));
  const [first, ...others] = found;
  if (first === undefined) throw fault('the bundle has no such object to copy from', textOf(source));
  if (others.length > 0) {
    const names = found.map(({ manifest }) => describeObject(manifest.body)).join(', ');
    throw fault('several objects of the bundle could be copied from', names);
  }
  const value = readPath(first.manifest.body, source.fieldPath.parts);
  if (value === undefined || value === null) {
    throw fault(`${describeObject(first.manifest.body)} has nothing at ${source.fieldPath.text}`, 'nothing');
  }
  return partOf(value, source);
}

function isSource({ manifest: { body }, formerly }: Subject, source: ReplacementSource): boolean {
  const group = apiGroup(body.apiVersion);
  const version = body.apiVersion.slice(body.apiVersion.indexOf('/') + 1);
  return (
    isOrOpen(source.group, group) &&
    isOrOpen(source.version, version) &&
    isOrOpen(source.kind, body.kind) &&
    [body.metadata, ...formerly].some(
      ({ name, namespace }) => isOrOpen(source.name, name) && isOrOpen(source.namespace, namespace ?? 'default'),
    )
  );
}

function isOrOpen(wanted: string | undefined, value: string): boolean {
  return wanted === undefined || wanted === value;
}

/** The part of a text between two delimiters, or the whole value. */
function partOf(value: unknown, { options: { delimiter, index = 0 } = {} }: ReplacementSource): unknown {
  if (delimiter === undefined) return value;
  if (isData(value) || isList(value)) throw fault('only a plain value can be split', show(value));
  const part = asText(value).split(delimiter)[index];
  if (part === undefined) throw fault(`the value has no part ${index} when it is split at "${delimiter}"`, show(value));
  return part;
}

function textOf({ kind = '*', name = '*', namespace }: ReplacementSource): string {
  return [kind, namespace, name].filter((part) => part !== undefined).join('/');
}

function fault(message: string, found: string): OverlayFault {
  return new OverlayFault({ code: 'OVERLAY_SOURCE', message, found, accepted: 'one object of the same bundle' });
}
