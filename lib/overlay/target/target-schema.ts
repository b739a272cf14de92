import { z } from 'zod';
import { parseSelector, type SelectorTest } from './label-selector';

/** A regular expression that must match the whole text. */
const pattern = z.string().transform((text, context): RegExp => {
  try {
    return new RegExp(`^(?:${text})$`);
  } catch {
    context.addIssue({ code: 'custom', message: `"${text}" is no regular expression` });
    return z.NEVER;
  }
});

const selector = z.string().transform((text, context): SelectorTest => {
  const test = parseSelector(text);
  if (typeof test === 'function') return test;
  context.addIssue({
    code: 'custom',
    message: `"${test.unreadable}" is no part of a selector such as "app=api,tier in (web)"`,
  });
  return z.NEVER;
});

/** Which objects an entry of an overlay is about: those that satisfy everything that is said. */
export const targetSchema = z
  .strictObject({
    /** API group, such as `apps`; the empty text is the core group. Like the next four an anchored regular expression. */
    group: pattern.optional(),
    version: pattern.optional(),
    kind: pattern.optional(),
    name: pattern.optional(),
    /** An object that names no namespace is in `default`; one of the whole cluster is in none. */
    namespace: pattern.optional(),
    /** In the syntax of `kubectl get -l`. */
    labelSelector: selector.optional(),
    annotationSelector: selector.optional(),
  })
  .refine((target) => Object.keys(target).length > 0, 'a target says at least one of kind, name and so on');

/** A target as users write it. */
export type TargetInput = z.input<typeof targetSchema>;

/** A target ready to be matched. */
export type Target = z.output<typeof targetSchema>;
