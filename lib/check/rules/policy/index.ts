import { statements } from '../../../policy';
import type { Rule } from '../../rule';
import { fromStatement } from './from-statement';
import { passwordInUrl } from './password-in-url';
import { randomText } from './random-text';
import { secretKeyWithValue } from './secret-key-with-value';
import { tokenInText } from './token-in-text';

/** The statements that a cluster can enforce too, and what no expression of a cluster can say. */
export const policyRules: readonly Rule[] = [
  ...statements.map(fromStatement),
  // CEL has no budget for searching texts of up to 1 MiB by dozens of patterns, and no way to measure chance
  secretKeyWithValue,
  tokenInText,
  passwordInUrl,
  randomText,
];
