import type { Problem } from './problem';

/** One problem as plain text: a line that says what and where, then found, accepted and fix, one a line. */
export function formatProblem(problem: Problem): string {
  const place = [problem.spec, problem.object, problem.field].filter(Boolean).join(' ');
  const head = [problem.severity, problem.code, place && `at ${place}`].filter(Boolean).join(' ');
  const details = [
    problem.file && `    in: ${problem.file}${problem.line === undefined ? '' : `:${problem.line}`}`,
    problem.found && `    found: ${problem.found}`,
    problem.accepted && `    accepted: ${problem.accepted}`,
    problem.fix && `    fix: ${problem.fix}`,
  ];
  return [`${head}: ${problem.message}`, ...details.filter(Boolean)].join('\n');
}
