import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { findProject } from './find-project';
import { installedPackage } from './installed-package';
import { isBuildFailure } from './is-build-failure';
import { launcherFile, type LauncherPackage } from './launcher-package';
import { aloneProgram } from './program/alone-program';
import { isToBuild, serveBuild } from './program/build-in-thread';
import { loadAhead, loadProgram, loadProgramInThread } from './program/load-program';
import { currentProgram } from './program/program';
import { isToLook, lookAhead, lookFor } from '../look-ahead';
import { lastRun, replay } from './replay';
import { reportBrokenProgram, reportBrokenSources, reportUnusableState } from './report-failure';
import { watch } from './watch';

/**
 * Runs the `main.ts` of the project that it is called in, bundled when a source changed since the last run.
 *
 * It never loads TypeScript, and esbuild only to bundle: loading them takes longer than most commands.
 */
export async function launch(own: LauncherPackage): Promise<void> {
  if (parentPort !== null) return serve(parentPort);
  const project = findProject(process.cwd());
  const installed = project === undefined ? undefined : installedPackage(project);
  if (installed !== undefined && installed !== own.root) return handOver(installed);

  process.env['KEELSON_PROJECT'] = project ?? process.cwd();
  process.env['KEELSON_PACKAGE'] = own.root;
  toleratesClosedOutput();
  if (project !== undefined && isWatch(process.argv.slice(2))) return watch(project, own);
  await runOnce(project, own);
}

/** In a thread that this process has started. */
function serve(port: MessagePort): void | Promise<void> {
  if (isToLook(workerData)) return lookFor(workerData, port);
  if (isToBuild(workerData)) return serveBuild(workerData, port);
  loadProgramInThread();
}

async function runOnce(project: string | undefined, own: LauncherPackage): Promise<void> {
  try {
    await run(project, own);
  } catch (error) {
    const exitCode = isBuildFailure(error) ? reportBrokenSources(error.errors) : reportUnusableState(error);
    if (exitCode === undefined) throw error;
    process.exitCode = exitCode;
  }
}

function isWatch([command = '', ...words]: readonly string[]): boolean {
  return ['synth', 'validate'].includes(command) && words.includes('--watch');
}

/** A reader that has seen enough, such as `head`, is no failure. */
function toleratesClosedOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** A project is run by the package that it imports from, also where another one was called, such as a global one. */
function handOver(installed: string): void {
  const bin = join(installed, 'bin/keelson');
  createRequire(bin)(bin);
}

async function run(project: string | undefined, own: LauncherPackage): Promise<void> {
  const program =
    project === undefined
      ? await aloneProgram(own)
      : await currentProgram(project, own, (...engine) => loadAhead(...engine, join(project, '.keelson')));
  if (project !== undefined) {
    const last = lastRun(project);
    if (last !== undefined && replay(project, program.state, last)) return;
    if (last?.dist !== undefined) lookAhead(join(own.root, launcherFile), last.dist);
  }
  try {
    loadProgram(program);
  } catch (error) {
    process.exitCode = reportBrokenProgram(program.entry, error);
  }
}
