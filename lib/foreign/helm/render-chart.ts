import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlatformError } from '../../problem';
import { withCopies, type Workplace } from '../files/with-copies';
import { foreignError } from '../foreign-error';
import type { ForeignObject } from '../foreign-object';
import type { HelmSource } from '../parse-sources';
import { runTool, type ToolRun } from '../tools/run-tool';
import { asksForTime, chartFiles } from './chart-files';
import { readRendered } from './read-rendered';
import { differences } from './differences';
import { runsAtInstall } from './hooks';
import { secretValues } from './secret-values';

export interface ChartOptions {
  readonly project: string;
  readonly bundle: string;
  readonly kubernetesVersion: string;
}

/**
 * Renders a Helm chart as `helm template` does, twice, since a chart may make other passwords each time. Hooks that run
 * neither at an installation nor at an upgrade, tests among them, are left out.
 *
 * @throws PlatformError what `chartFiles` refuses; `FOREIGN_TOOL_MISSING`, `FOREIGN_TOOL_FAILED`,
 * `FOREIGN_DEPENDENCY_MISSING`, `FOREIGN_NOT_REPEATABLE`
 */
export async function renderChart(helm: HelmSource, options: ChartOptions): Promise<readonly ForeignObject[]> {
  const files = chartFiles(helm, options.project);
  const [once, again] = await withCopies(files, async (workplace) => {
    const args = argumentsOf(helm, options, workplace);
    const toolRun: ToolRun = {
      tool: 'helm',
      bundle: options.bundle,
      source: helm.chart,
      secrets: () => secretValues(helm, files),
    };
    const run = (): Promise<Buffer> => templated(toolRun, args, workplace);
    const first = await run();
    if (asksForTime(files)) await pause(1001); // times are written in whole seconds
    return [first, await run()] as const;
  });
  const objects = readRendered(once, helm.chart);
  if (!once.equals(again)) throw notRepeatable(objects, readRendered(again, helm.chart), helm, options.bundle);
  return objects.filter(({ body }) => runsAtInstall(body));
}

function argumentsOf(helm: HelmSource, { kubernetesVersion }: ChartOptions, workplace: Workplace): readonly string[] {
  const { release, chart, namespace, valuesFiles = [], values, apiVersions = [], includeCrds } = helm;
  const own = join(workplace.folder, 'values.json');
  if (values !== undefined) writeFileSync(own, JSON.stringify(values));
  const allValues = [...valuesFiles.map((path) => join(workplace.project, path)), ...(values ? [own] : [])];
  return [
    'template',
    `--namespace=${namespace}`,
    `--kube-version=${kubernetesVersion}`,
    ...apiVersions.map((version) => `--api-versions=${version}`),
    ...allValues.flatMap((path) => ['--values', path]),
    ...(includeCrds ? ['--include-crds'] : []),
    '--',
    release,
    join(workplace.project, chart),
  ];
}

async function templated(run: ToolRun, args: readonly string[], workplace: Workplace): Promise<Buffer> {
  try {
    return await runTool(run, args, workplace);
  } catch (error) {
    const missing = error instanceof PlatformError && /missing in charts\/ directory: (.*)/.exec(error.message)?.[1];
    if (!missing) throw error;
    const { source: chart, bundle } = run;
    const message = 'the chart depends on charts that are not in the project';
    const fix = `run \`helm dependency update ${chart}\` and commit ${chart}/charts`;
    throw foreignError('FOREIGN_DEPENDENCY_MISSING', message, { object: bundle, file: chart, found: missing, fix });
  }
}

function notRepeatable(
  one: readonly ForeignObject[],
  other: readonly ForeignObject[],
  { chart }: HelmSource,
  bundle: string,
): Error {
  return foreignError('FOREIGN_NOT_REPEATABLE', 'the chart renders something else each time', {
    object: bundle,
    file: chart,
    found: differences(one, other),
    fix: 'give these fields a value of their own, most often a password, a certificate or a time, in the values',
  });
}
