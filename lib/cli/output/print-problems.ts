import { formatProblem, type Problem } from '../../problem';
import { count } from './count';
import type { Paint } from './paint';
import { printable } from './printable';

/**
 * Problems for people: grouped by the file to edit, else by environment, in the order of lines and objects, counted at
 * the end.
 */
export function printProblems(problems: readonly Problem[], paint: Paint): string {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) groups.set(groupOf(problem), [...(groups.get(groupOf(problem)) ?? []), problem]);
  const blocks = [...groups].map(([group, members]) => {
    const sorted = [...members].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || compare(a.object, b.object));
    const title = group === '' ? [] : [paint('bold', printable(group))];
    return [...title, ...sorted.map((problem) => printProblem(problem, paint))].join('\n');
  });
  const found = `Found ${counted(problems)}`;
  return `${[...blocks, paint('bold', found)].join('\n\n')}\n`;
}

/** The file, or the environment that the place in the spec begins with; nothing for a problem of neither. */
function groupOf({ file, spec }: Problem): string {
  return file ?? spec?.split('.')[0] ?? '';
}

function compare(one = '', other = ''): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** `3 problems`, or `3 problems: 1 error, 2 warnings` where not all are errors. */
function counted(problems: readonly Problem[]): string {
  const total = count(problems.length, 'problem');
  const parts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const members = problems.filter((problem) => problem.severity === severity).length;
    return members === 0 ? [] : [count(members, severity)];
  });
  return problems.every(({ severity }) => severity === 'error') ? total : `${total}: ${parts.join(', ')}`;
}

function printProblem(problem: Problem, paint: Paint): string {
  const text = printable(formatProblem(problem)).slice(problem.severity.length);
  const severity = paint(problem.severity === 'error' ? 'red' : 'yellow', problem.severity);
  return `${severity}${text}`.replace(/^/gm, '  ');
}
