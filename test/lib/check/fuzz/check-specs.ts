import fc, { type RunDetails } from 'fast-check';
import { parentPort, workerData } from 'node:worker_threads';
import { bundles } from '../../../../charts';
import { quotaTooSmall } from '../../../../lib/check/rules/capacity/quota-too-small';
import { networkRules } from '../../../../lib/check/rules/network';
import { referenceRules } from '../../../../lib/check/rules/references';
import { schemaRules } from '../../../../lib/check/rules/schema';
import { workloadRules } from '../../../../lib/check/rules/workloads';
import { readCustomKinds } from '../../../../lib/cli/crds/read-custom-kinds';
import { PlatformError, type Problem } from '../../../../lib/problem';
import { renderManifests } from '../../../../lib/render';
import type { Platform, PlatformSource } from '../../../../lib/spec';
import { checkedPlatform } from '../../../checked-platform';
import { platformSources, resolveGenerated } from './generated-platform';
import type { Report, Task } from './task';
import { spoiled } from './spoiled';

// the program of the worker that run-specs.ts starts

/** What is never true of objects that keelson makes by itself. Other rules, such as of capacity, may be right about a spec. */
const never = new Set(
  [...schemaRules, ...referenceRules, ...networkRules, ...workloadRules, quotaTooSmall].map(({ code }) => code),
);

const sources = fc.oneof({ weight: 4, arbitrary: platformSources }, { weight: 1, arbitrary: spoiled(platformSources) });

const report = (message: Report): void => parentPort?.postMessage(message);

const task = workerData as Task;
const crds = readCustomKinds(task.project);

void checkSpecs(task);

async function checkSpecs({ runs }: Task): Promise<void> {
  const seen = { legal: 0, illegal: 0 };
  const property = fc.asyncProperty(sources, async (source) => {
    report({ begins: seen.legal + seen.illegal + 1 });
    const platform = resolved(source);
    seen[platform === undefined ? 'illegal' : 'legal'] += 1;
    const faults = platform === undefined ? [] : await faultsOf(platform);
    if (faults.length > 0) throw new Error(JSON.stringify(faults, null, 2));
  });
  report(failureOf(await fc.check(property, runs)) ?? { seen });
}

function failureOf({
  failed,
  seed,
  counterexample,
  errorInstance: error,
}: RunDetails<[PlatformSource]>): Report | undefined {
  if (!failed) return undefined;
  const cause = error instanceof Error ? error.stack : String(error);
  return { failure: `${cause}\nKEELSON_FUZZ_SEED=${seed}, smallest spec:\n${fc.stringify(counterexample?.[0])}` };
}

/** Nothing when the spec has problems; any other error is one of ours. */
function resolved(source: PlatformSource): Platform | undefined {
  try {
    return resolveGenerated(source);
  } catch (error) {
    if (!(error instanceof PlatformError) || error.problems.some(saysNothing)) throw error;
    return undefined;
  }
}

function saysNothing({ code, message }: Problem): boolean {
  return code === '' || message === '';
}

async function faultsOf(platform: Platform): Promise<readonly unknown[]> {
  const { environments } = await renderManifests(platform, bundles);
  const { open } = checkedPlatform(platform, environments, crds);
  return open.filter(({ code }) => never.has(code));
}
