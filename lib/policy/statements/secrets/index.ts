import type { PolicyStatement } from '../../statement';
import { plainSecret } from './plain-secret';

/** What must not be in Git. */
export const secretStatements: readonly PolicyStatement[] = [plainSecret];
