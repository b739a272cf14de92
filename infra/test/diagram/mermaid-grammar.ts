/**
 * What is wrong with a diagram, by the part of Mermaid's grammar of flowcharts that ours are written in; Mermaid's own
 * parser, which brings 228 MB, took the same in November 2026 (12.3.0).
 */
export function grammarFaults(diagram: string): readonly string[] {
  const [head = '', ...lines] = diagram.split('\n').map((line) => line.trim());
  const declared = new Set(lines.flatMap((line) => /^(?:subgraph )?(\w+)\["/.exec(line)?.[1] ?? []));
  const depths = lines.map((line) => (line.startsWith('subgraph ') ? 1 : line === 'end' ? -1 : 0));
  return [
    ...(/^flowchart (LR|TB)$/.test(head) ? [] : [`begins with "${head}"`]),
    ...lines.filter((line) => !lineForms.some((form) => form.test(line))).map((line) => `not of the grammar: ${line}`),
    ...lines
      .flatMap(endsOf)
      .filter((id) => !declared.has(id))
      .map((id) => `arrow at nothing: ${id}`),
    ...[...declared].filter((id) => reserved.has(id.toLowerCase())).map((id) => `a word of the language: ${id}`),
    ...(runningSums(depths).every((depth) => depth >= 0) && sum(depths) === 0 ? [] : ['frames do not close']),
  ];
}

const label = '"[^"<>]*(?:<br>[^"<>]*)*"';
const lineForms = [
  new RegExp(`^subgraph \\w+\\[${label}\\]$`),
  /^end$/,
  new RegExp(`^\\w+\\[${label}\\]$`),
  new RegExp(`^\\w+ -->(\\|${label}\\|)? \\w+$`),
];
const reserved = new Set(['end', 'graph', 'flowchart', 'subgraph', 'direction', 'class', 'click', 'style', 'default']);

function endsOf(line: string): readonly string[] {
  const [, from, to] = /^(\w+) -->(?:\|.*\|)? (\w+)$/.exec(line) ?? [];
  return from === undefined || to === undefined ? [] : [from, to];
}

function runningSums(numbers: readonly number[]): readonly number[] {
  let total = 0;
  return numbers.map((number) => (total += number));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
