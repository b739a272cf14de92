import type { KubernetesObject } from '../../manifest';
import { checkedObject } from '../checked-object';
import { updatePath } from '../fields/update-path';
import { OverlayFault } from '../overlay-fault';
import type { Place } from '../place';
import { asText, isData, isList, show } from '../plain-data';
import { editEach, kindAndName, type Step } from '../step';
import type { OverlayContext, Subject } from '../subject';
import { describeTarget } from '../target/describe-target';
import { matchesTarget } from '../target/matches-target';
import type { Replacement, ReplacementTarget } from './replacement-schema';
import { sourceValueOf } from './replacement-source';

type TargetOptions = NonNullable<ReplacementTarget['options']>;

/** Makes a replacement ready to run: one step a target, each counts for itself. */
export function replacementSteps(entry: Replacement, place: Place): readonly Step[] {
  return entry.targets.map((target, index): Step => ({
    place: [...place, 'targets', index],
    expect: target.expect,
    wanted: describeTarget(target.select),
    candidates: kindAndName,
    run: (subjects, context) => {
      const value = once(() => sourceValueOf(entry, subjects));
      return editEach(subjects, (body, subject) =>
        isSelected(subject, target, context)
          ? { body: checkedObject(replaced(body, value(), target), subject) }
          : undefined,
      );
    },
  }));
}

function isSelected(subject: Subject, { select, reject = [] }: ReplacementTarget, context: OverlayContext): boolean {
  if (!matchesTarget(subject, select, context)) return false;
  return !reject.some((rejected) => matchesTarget(subject, rejected, context));
}

function replaced(body: KubernetesObject, value: unknown, { fieldPaths, options = {} }: ReplacementTarget): unknown {
  const { create = false } = options;
  const update = (old: unknown): unknown => newValue(old, value, options);
  return fieldPaths.reduce<unknown>((object, path) => updatePath(object, path.parts, { update, create }), body);
}

/** A text takes its place within the old one when there is a delimiter; a plain value keeps the type of the old one. */
function newValue(old: unknown, value: unknown, { delimiter, index = 0 }: TargetOptions): unknown {
  if (delimiter !== undefined) return spliced(old, value, { delimiter, index });
  if (old === undefined || old === null || isData(old) || isList(old)) return value;
  if (isData(value) || isList(value)) {
    throw new OverlayFault({
      code: 'OVERLAY_SHAPE',
      message: 'a map or list cannot take the place of a plain value',
      found: show(value),
    });
  }
  return asTypeOf(old, asText(value));
}

function spliced(old: unknown, value: unknown, { delimiter, index }: { delimiter: string; index: number }): string {
  if (isData(old) || isList(old)) {
    throw new OverlayFault({ code: 'OVERLAY_SHAPE', message: 'only a plain value can be split', found: show(old) });
  }
  const parts = asText(old).split(delimiter);
  const text = asText(value);
  if (index < 0) return [text, ...parts].join(delimiter);
  return (index >= parts.length ? [...parts, text] : parts.with(index, text)).join(delimiter);
}

/** The type of a field stays what it is: a number given as text becomes a number, and the reverse. */
function asTypeOf(old: unknown, text: string): unknown {
  if (typeof old === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (typeof old === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Computed when it is first asked for, and not again. */
function once<Value>(compute: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}
