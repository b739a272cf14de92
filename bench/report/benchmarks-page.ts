import type { Verdict } from '../lines/judge';
import type { Summary } from '../measure/figures';
import { figureKey, type FigureName } from '../measure/figure-key';
import { sizeLabel, type Size } from '../measure/size';
import { table } from './table';

export interface Results {
  /** Names of all figures, in the order of the tables. */
  readonly names: readonly FigureName[];
  readonly figures: ReadonlyMap<string, Summary>;
  readonly sizes: readonly Size[];
  readonly verdicts: readonly Verdict[];
  /** What was measured, with versions. */
  readonly versions: readonly string[];
  readonly machine: string;
  /** Such as `2027-03-31`. */
  readonly date: string;
  readonly isInMemory: boolean;
}

/** The page that shows a run, in Markdown. */
export function benchmarksPage(results: Results): string {
  const { verdicts, sizes } = results;
  return [
    `# Benchmarks\n\n${introduction(results)}`,
    `## Promises\n\n${table(['', 'promise', 'found', 'bound'], verdicts.map(verdictRow))}`,
    ...sizes.map((size) => sizeSection(results, size)),
    `## Other figures\n\n${figureTable(
      results,
      results.names.filter(({ size }) => size === undefined),
    )}`,
    method,
  ].join('\n\n');
}

function introduction({ machine, date, versions, isInMemory }: Results): string {
  return `One platform, rendered by keelson and by other tools; written by \`npm run bench -- --write\` on ${date}.

- Machine: ${machine}; projects and output ${isInMemory ? 'in memory' : 'on disk'}.
- Versions: ${versions.join('; ')}.
- Not measured: Tanka, of which Go's module proxy served no version when this was written; jsonnet stands for it. Of kosko
  npm served no newer version, and not \`@kosko/env\`, without which its command does not start: a script calls its
  libraries as the command does. kosko 4 may be faster or slower.`;
}

const method = `## How it is measured

- A service has eight objects; an environment some more that all services share. Each tool has a project as its users write
  it, made from what keelson has rendered, and before anything is timed its output is read back and compared as data.
- Rounds are interleaved: every tool once, then every tool again. The tables show the median by the clock, the least and the
  greatest, the processor time of all processes, and the memory of the largest one. Slow tools get fewer rounds. A promise
  is judged by medians; one that is met or missed by less than a tenth may come out otherwise in another run.
- *Cold*: no output, and nothing kept of any bundle. What is compiled stays, as it does between the commits of a project: of
  keelson its bundled program, the machine code that V8 made of it, and the schemas of custom resources; of cdk8s compiled and
  kosko their JavaScript, which Node compiles anew in each run. *First run*: keelson starts with nothing at all, bundles the
  program and compiles it. *One service changed*: a value that it never had. *Nothing changed*: all output is compared with what was
  written, so edits by hand are still noticed; before the first round one is made, and must be.
- keelson writes a file an object, cdk8s a file a chart, the others one an environment, which is less work. Tools that know
  no environments are called for one after the other, while keelson may use all cores: compare processor times too.
- cdk8s has an App an environment, for in one App its time grows with the square of the charts, and plain ApiObjects, which
  are faster than the classes of cdk8s-plus. kustomize is measured up to 100 services.
- Of all tools the time of npm and npx is left out, of cdk8s also the look for a newer version; nothing uses the network.

To repeat it: \`npm run bench\`, which builds and installs the other tools on first use (Go 1.26 is needed), or
\`npm run bench -- --check\` for the promises alone. \`npm run bench -- --help\` lists the options.
`;

function verdictRow({ isMet, title, found, limit }: Verdict): readonly string[] {
  return [isMet ? 'met' : '**missed**', title, found, limit];
}

function sizeSection(results: Results, size: Size): string {
  const own = results.names.filter((name) => name.size !== undefined && sizeLabel(name.size) === sizeLabel(size));
  const environments = size.environments === 1 ? '1 environment' : `${size.environments} environments`;
  return `## ${size.services} services, ${environments}\n\n${figureTable(results, own)}`;
}

function figureTable({ figures }: Results, names: readonly FigureName[]): string {
  const rows = names.flatMap((name) => {
    const summary = figures.get(figureKey(name));
    return summary === undefined ? [] : [figureRow(name, summary)];
  });
  return table(['tool', '', 'median ms', 'least to greatest', 'rounds', 'processor ms', 'peak MiB'], rows);
}

function figureRow({ tool, what }: FigureName, summary: Summary): readonly string[] {
  const { median, least, greatest, rounds, cpuMs, peakMiB } = summary;
  const [middle, low, high] = [median, least, greatest].map((number) => String(Math.round(number)));
  const used = cpuMs === undefined ? '' : String(Math.round(cpuMs));
  return [tool, what, middle ?? '', `${low} to ${high}`, String(rounds), used, String(peakMiB ?? '')];
}
