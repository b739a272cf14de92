import { join } from 'node:path';
import { PlatformError } from '../../../lib/problem';
import type { Platform } from '../../../lib/spec';
import { startValidatorThread } from '../synth/validator-thread';
import { runCdk } from './run-cdk';

export interface SynthRun {
  /** Absolute path of the repository. */
  readonly root: string;
  readonly readPlatform: () => Platform;
  /** Prints what it has to tell. */
  readonly show: (text: string) => void;
  /** Shows how far it is; an empty text when it is done. */
  readonly progress: (text: string) => void;
}

/**
 * Runs `cdk synth`, but without the CDK's command as long as nothing is to be mended: that takes half the time. With an
 * error the command runs and tells it, with the places of constructs, which cost a sixth of the time.
 *
 * @param args as the CDK's command takes them
 * @returns its exit code
 * @throws PlatformError
 */
export async function runSynth(args: readonly string[], run: SynthRun): Promise<number> {
  const { root, show } = run;
  const outdir = outputOf(args);
  const ids = outdir === undefined ? undefined : await attempt(outdir, run);
  if (outdir === undefined || ids === undefined) return runCdk(root, args);
  const patterns = args.slice(ownArgs);
  if (patterns.length > 0 && !ids.some((id) => patterns.some((pattern) => matches(id, pattern)))) {
    return runCdk(root, ['synth', '--quiet', '--app', outdir, ...patterns]); // says that there is none
  }
  show(`${ids.length} templates written to ${outdir}\n`);
  return 0;
}

/** `synth --quiet --output FOLDER` */
const ownArgs = 4;

/** @returns undefined when options of the command are used that only itself knows */
function outputOf([, quiet, output, folder, ...others]: readonly string[]): string | undefined {
  const isOwn = quiet === '--quiet' && output === '--output' && !others.some((word) => word.startsWith('-'));
  return isOwn ? folder : undefined;
}

/** Stacks are chosen by id, or by what it starts with. */
function matches(id: string, pattern: string): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;
}

/** @returns ids of the stacks; undefined when there is an error */
async function attempt(
  outdir: string,
  { root, readPlatform, progress }: SynthRun,
): Promise<readonly string[] | undefined> {
  const infra = join(root, 'infra');
  const thread = startValidatorThread(join(infra, 'validator.mjs'));
  process.setSourceMapsEnabled(false); // the CDK makes thousands of stack traces, and shows none here
  try {
    progress('making stacks');
    const { quickSynthesis } = await import('../synth/quick-synthesis'); // the CDK is loaded only when it is needed
    return quickSynthesis({
      cdkJson: join(infra, 'cdk.json'),
      outdir,
      platform: readPlatform(),
      thread,
      progress: (checked, all) => progress(checked < all ? `${checked} of ${all} templates checked` : ''),
    });
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    return undefined;
  } finally {
    progress('');
    process.setSourceMapsEnabled(true);
    thread.stop();
  }
}
