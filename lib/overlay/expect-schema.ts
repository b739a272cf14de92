import { z } from 'zod';

/**
 * How many objects, or images, an entry must match over a whole environment; `any` for an entry that a component
 * brings along wherever it may fit. Default: at least one.
 */
export const expectSchema = z.union([z.int().min(0), z.literal('any')]).optional();
