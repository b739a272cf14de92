import { z } from 'zod';

/** A JSON pointer to something within an object; the whole object cannot be replaced, moved or removed. */
const pointer = z
  .string()
  .regex(/^(?:\/(?:[^~]|~[01])*)+$/, 'a path is a JSON pointer such as "/spec/template/spec/containers/0/image"');
const value = z.unknown().refine((given): boolean => given !== undefined, 'this operation needs a value');

/** One operation of a JSON patch (RFC 6902). */
export const operationSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('add'), path: pointer, value }),
  z.strictObject({ op: z.literal('replace'), path: pointer, value }),
  z.strictObject({ op: z.literal('test'), path: pointer, value }),
  z.strictObject({ op: z.literal('remove'), path: pointer }),
  z.strictObject({ op: z.literal('move'), from: pointer, path: pointer }),
  z.strictObject({ op: z.literal('copy'), from: pointer, path: pointer }),
]);

export type Operation = z.output<typeof operationSchema>;
