import { pageOf, rules } from '../../../check';
import type { Outcome } from '../../command';
import { UsageError, unknownNames } from '../../usage-error';

/**
 * The page of a rule, or the list of all.
 *
 * @throws UsageError for a code that no rule has
 */
export function explain(code: string | undefined): Outcome {
  if (code === undefined) return listRules();
  const rule = rules.find((one) => one.code === code.toUpperCase());
  if (rule === undefined) {
    throw new UsageError(
      unknownNames(
        'rule',
        [code],
        rules.map((one) => one.code),
      ),
    );
  }
  const { severity, scope, title, why, fix, sources = [] } = rule;
  return {
    lines: [pageOf(rule).trimEnd()],
    data: { rule: { code: rule.code, severity, scope, title, why, fix, sources } },
  };
}

function listRules(): Outcome {
  const sorted = [...rules].sort((one, other) => (one.code < other.code ? -1 : 1));
  const width = Math.max(...sorted.map(({ code }) => code.length));
  return {
    lines: sorted.map(({ code, severity, title }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${title}`),
    data: { rules: sorted.map(({ code, severity, scope, title }) => ({ code, severity, scope, title })) },
  };
}
