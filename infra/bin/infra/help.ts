import type { InfraCommand } from './infra-command';

/** What one command takes. */
export function commandHelp(command: InfraCommand, environments: readonly string[]): readonly string[] {
  const { name, summary, options, takesStacks, takesNothing } = command;
  const stack = takesStacks ? '|STACK' : '';
  const target = takesNothing ? `[ENV|shared${stack} ...]` : `ENV|shared${stack} ...`;
  const rows = Object.entries(options).map(([option, { value, description }]): [string, string] => [
    `--${option}${value === undefined ? '' : ` ${value}`}`,
    description,
  ]);
  const passes = takesRest.has(name)
    ? [['-- OPTIONS', 'handed to the CDK as they are'] satisfies [string, string]]
    : [];
  return [
    `usage: npm run infra:${name} -- ${target} [options]`,
    '',
    `${sentence(summary)}.`,
    `ENV: ${environments.join(', ')}`,
    ...table([...rows, ['--help', 'this text'], ...passes]),
    'exit code: 0 done, 1 something to mend, 2 wrong usage, 3 a bug',
  ];
}

/** What there is. */
export function overview(commands: readonly InfraCommand[]): readonly string[] {
  return [
    'usage: npm run infra:COMMAND -- [ENV|shared ...] [options]',
    '',
    ...table(commands.map(({ name, summary }) => [name, summary])),
  ];
}

const takesRest = new Set(['synth', 'diff']);

function sentence(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

function table(rows: readonly [string, string][]): readonly string[] {
  const wide = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}`);
}
