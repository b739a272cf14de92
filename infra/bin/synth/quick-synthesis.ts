import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Platform } from '../../../lib/spec';
import { platformStacks } from '../../lib/app';
import { blockAt } from '../upgrade/read-templates';
import { ParallelValidation } from './parallel-validation';
import { TellingSynthesizer } from './telling-synthesizer';
import type { ValidatorThread } from './validator-thread';

export interface QuickSynthesisProps {
  /** Absolute path of the file with the settings of the CDK. */
  readonly cdkJson: string;
  /** Absolute path of the folder to write to. */
  readonly outdir: string;
  readonly platform: Platform;
  readonly thread: ValidatorThread;
  /** Is told how many templates are checked, of how many. */
  readonly progress: (done: number, all: number) => void;
}

/**
 * Writes what `cdk synth` writes, in this process, with the validator beside it. Warnings are printed. Places of constructs
 * are left out: they cost a sixth of the time, and only who has an error looks for one.
 *
 * @returns ids of all stacks
 * @throws PlatformError when the platform shares no account; Error of the CDK when its checks find an error
 */
export function quickSynthesis({
  cdkJson,
  outdir,
  platform,
  thread,
  progress,
}: QuickSynthesisProps): readonly string[] {
  const validation = new ParallelValidation(thread, progress);
  const app = new App({
    ...settings(cdkJson),
    outdir,
    stackTraces: false,
    builtinCloudFormationValidation: false,
    defaultStackSynthesizer: new TellingSynthesizer((stack) => validation.begin(stack)),
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(), validation);
  platformStacks(app, platform);
  return app.synth().stacks.map(({ id }) => id);
}

/** What the CDK's command makes of its file. */
function settings(file: string): {
  readonly context: { readonly [key: string]: unknown };
  analyticsReporting: boolean;
} {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const cdk = blockAt({ parsed }, 'parsed');
  return {
    context: {
      ...blockAt(cdk, 'context'),
      'aws:cdk:enable-path-metadata': cdk['pathMetadata'] !== false,
      'aws:cdk:disable-creation-stack-traces': true,
      '@aws-cdk/core:appMode': 'inmemory', // errors are thrown, not printed
    },
    analyticsReporting: cdk['versionReporting'] !== false,
  };
}
