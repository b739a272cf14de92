import type { Scenario } from './scenario';
import { sizeLabel } from './size';

/** Which figure is meant. */
export type FigureName = Pick<Scenario, 'tool' | 'what' | 'size'>;

/** One text for one figure, which people can read too. */
export function figureKey({ tool, what, size }: FigureName): string {
  return `${tool}, ${what}${size === undefined ? '' : `, ${sizeLabel(size)}`}`;
}
