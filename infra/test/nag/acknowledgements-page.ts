import type { Acknowledgement } from './findings';

/** All reasons in a table of Markdown, each once, with the rule that it answers and the stacks that it stands in. */
export function acknowledgementsPage(acknowledgements: readonly Acknowledgement[]): string {
  const reasons = [...new Set(acknowledgements.map(({ reason }) => reason))].sort();
  const rows = reasons.map((reason) => {
    const same = acknowledgements.filter((one) => one.reason === reason);
    const rules = distinct(same.map(({ id }) => id.replace(/\[.*/, '')));
    const stacks = distinct(same.map(({ path }) => path.replace(/\/.*/, '').replace(/^[^-]+-/, '')));
    return `| ${rules.join(', ')} | ${stacks.join(', ')} | ${reason} | ${same.length} |`;
  });
  return ['| finding | stack | why it is right | times |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
