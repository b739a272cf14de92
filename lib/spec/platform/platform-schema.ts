import { z } from 'zod';
import { dnsLabel } from '../../kubernetes';
import { isTree, type Tree } from '../layers';
import { label } from '../schema/fields';
import { mapOf } from '../schema/map';
import { serviceTypes } from '../service/service-schema';
import { checkSettings } from './check-settings';
import { shared } from './shared';

const accepted = 'a block of settings';

/** A plain block. Zod alone would take a Date or an instance of a class for an empty one. */
const block = z.custom<Tree>(isTree, { error: accepted, abort: true });

/** A block of named things. Zod alone would pass over the name `__proto__`. */
const named = block.refine((value) => !Object.hasOwn(value, '__proto__'), {
  error: 'any name but "__proto__", which JavaScript uses itself',
});

const services = z.record(
  z.string().refine(dnsLabel.accepts, { error: dnsLabel.accepted }),
  z.union([block, z.null()]).describe(`${accepted}, or null to remove the service`),
);

/** No setting lies as deep; a block that holds itself has no end. */
const deepest = 20;

/** Patches hold what objects hold; the schema of a custom resource has some 40 levels. */
const deepestObjects = 100;

const layerFields = {
  values: block
    .refine((values) => isWithin(values, deepest), { error: `blocks within blocks, at most ${deepest} deep` })
    .pipe(
      z.looseObject({
        defaults: named.pipe(z.partialRecord(z.enum(['all', ...serviceTypes]), block)).optional(),
        services: named.pipe(services).optional(),
      }),
    ),
  objects: z
    .unknown()
    .refine((objects) => isWithin(objects, deepestObjects), {
      error: `lists and blocks within each other, at most ${deepestObjects} deep`,
    })
    .optional(),
  addsServices: z.array(label).default([]),
};

/** The outer shape of a platform's source. What the layers' values hold is checked once they are merged. */
export const platformSchema = z.strictObject({
  project: label.max(20),
  owner: label,
  checks: checkSettings.prefault({}),
  shared: shared.optional(),
  base: block.pipe(z.strictObject(layerFields)),
  components: mapOf(
    { accepts: (name) => /^[a-z][A-Za-z0-9]*$/.test(name), accepted: 'a name such as "highAvailability"' },
    block.pipe(z.strictObject(layerFields)),
  ),
  environments: named
    .pipe(
      z.record(
        z.string().refine(dnsLabel.accepts, { error: dnsLabel.accepted }),
        block.pipe(z.strictObject({ ...layerFields, components: z.array(z.string()).default([]) })),
      ),
    )
    .refine((environments) => Object.keys(environments).length > 0, { error: 'at least one environment' }),
});

function isWithin(value: unknown, depth: number): boolean {
  if (!isTree(value) && !Array.isArray(value)) return true;
  return depth > 0 && Object.values(value).every((inner) => isWithin(inner, depth - 1));
}
