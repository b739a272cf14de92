import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { nodeStep, type Step } from '../measure/step';
import { tryStep } from '../measure/run-steps';
import { keelsonFolder } from '../project/write-project';

/** How keelson is called, and what it keeps between runs: all that the benchmark knows of its command line. */
const launcher = join(keelsonFolder, 'bin/keelson');

/** What a run leaves in a project besides its output. */
const kept = '.keelson';

/** What is compiled, as the peers' programs are: the project's program, its machine code, and its definitions of custom resources. */
const compiled = ['program', 'code', 'crds'];

/** Renders, checks and writes, as a user calls it. */
export function synth(project: string): Step {
  return nodeStep(launcher, ['synth'], { cwd: project });
}

/** Renders and writes, without any check. */
export function synthWithoutChecks(project: string): Step {
  return nodeStep(launcher, ['synth', '--unchecked'], { cwd: project });
}

/** Whether this keelson can be told to check nothing. */
export function canLeaveOutChecks(): boolean {
  return tryStep(nodeStep(launcher, ['synth', '--help'], { cwd: keelsonFolder })).said.includes('--unchecked');
}

/** Compiles all that is compiled, by a run of one service that leaves no other trace. */
export function compile(project: string, service: string): Step {
  return nodeStep(launcher, ['synth', '--service', service, '--stdout'], { cwd: project });
}

/** Leaves a project as it was before its first run. */
export function forgetEverything(project: string): void {
  for (const name of [kept, 'dist']) rmSync(join(project, name), { recursive: true, force: true });
}

/** Leaves only what is compiled: no output and nothing cached. */
export function forgetOutput(project: string): void {
  for (const name of readdirSync(join(project, kept))) {
    if (!compiled.includes(name)) rmSync(join(project, kept, name), { recursive: true });
  }
  rmSync(join(project, 'dist'), { recursive: true, force: true });
}

/** @throws Error unless a run says what was edited by hand in the output */
export function expectNoticed(project: string, edited: string): void {
  const { code, said } = tryStep(synth(project));
  if (code === 1 && said.includes(edited)) return;
  throw new Error(`keelson did not notice that ${edited} was edited by hand: it ended with ${code}\n${said}`);
}

/** Version of the keelson that is measured. */
export function keelsonVersion(): string {
  return /"version": "(.+?)"/.exec(readFileSync(join(keelsonFolder, 'package.json'), 'utf8'))?.[1] ?? 'unknown';
}
