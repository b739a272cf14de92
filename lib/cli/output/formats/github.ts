import type { Problem, Severity } from '../../../problem';
import { lineText } from '../tell-text';
import type { Format } from './format';

const commands: { readonly [Level in Severity]: string } = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * Workflow commands of GitHub Actions: each problem becomes an annotation at its line of a pull request.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export const github: Format = ({ problems, lines, milliseconds, bug }) => {
  const annotations = problems.map(annotate);
  const failure = bug === undefined ? [] : [`::error title=keelson::${escapeMessage(bug)}`];
  const results = lines.map((line) => lineText(line, milliseconds));
  return [...annotations, ...failure, ...(problems.length === 0 && bug === undefined ? results : [])]
    .map((line) => `${line}\n`)
    .join('');
};

function annotate(problem: Problem): string {
  const { severity, code, file, line } = problem;
  const place = [
    ...(file === undefined ? [] : [`file=${escapeProperty(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    `title=${escapeProperty(code)}`,
  ];
  return `::${commands[severity]} ${place.join(',')}::${escapeMessage(messageOf(problem))}`;
}

function messageOf({ spec, object, field, message, found, accepted, fix }: Problem): string {
  const place = [spec, object, field].filter(Boolean).join(' ');
  return [
    place === '' ? message : `${place}: ${message}`,
    ...(found === undefined ? [] : [`found: ${found}`]),
    ...(accepted === undefined ? [] : [`accepted: ${accepted}`]),
    ...(fix === undefined ? [] : [`fix: ${fix}`]),
  ].join('\n');
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
