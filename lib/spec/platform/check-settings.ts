import { z } from 'zod';
import { label, textOf } from '../schema/fields';
import { mapOf } from '../schema/map';

const ruleCode = {
  accepts: (text: string) => /^[A-Z][A-Z0-9_]*$/.test(text),
  accepted: 'a code such as "IMAGE_NOT_PINNED"',
};

const reason = textOf({
  accepts: (text) => text.trim().length >= 10,
  accepted: 'a sentence that says why, at least 10 letters',
});

const date = textOf({ accepts: isDate, accepted: 'a date such as "2027-03-31"' });

const objectPattern = textOf({
  accepts: (text) => /^[A-Za-z*]+\/[a-z0-9.*:-]+$/.test(text),
  accepted: 'kind and name, such as "Deployment/api" or "Deployment/*"',
});

/** Lets some objects break one rule until a day. */
const waiver = z.strictObject({
  code: textOf(ruleCode),
  /** Kind and name, `*` for any letters; default: every object. */
  object: objectPattern.default('*/*'),
  /** Environments that it holds in; default: all. */
  environments: z.array(label).min(1).optional(),
  reason,
  /** Team that answers for it. */
  owner: label,
  /** The last day on which it holds. */
  expires: date,
});

/** How strictly a platform is checked. */
export const checkSettings = z.strictObject({
  /** Rules that are switched off everywhere, by code. */
  off: mapOf(ruleCode, z.strictObject({ reason })),
  /** Exceptions by name. One that has expired, or that nothing needs any more, is a problem of its own. */
  waivers: mapOf(
    { accepts: (name) => /^[a-z][A-Za-z0-9-]*$/.test(name), accepted: 'a name such as "legacy-uploads"' },
    waiver,
  ),
  /** Registries that images may come from besides the environment's own. */
  registries: z.array(z.string().min(1)).default([]),
});

export type CheckSettings = z.output<typeof checkSettings>;
export type CheckSettingsInput = z.input<typeof checkSettings>;
export type Waiver = z.output<typeof waiver>;

function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
