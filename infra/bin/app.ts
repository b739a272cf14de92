import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { tellText } from '../../lib/cli/output/tell-text';
import { processHost } from '../../lib/cli/process-host';
import { PlatformError } from '../../lib/problem';
import { platformStacks } from '../lib/app';
import { readPlatform } from './read-platform';

/**
 * From the same description as the manifests to the stacks that they run on.
 *
 * @returns exit code: 1 when the description has problems, which it prints
 */
export function main(): number {
  try {
    const app = new App();
    Validations.of(app).addPlugins(new AwsSolutionsChecks());
    platformStacks(app, readPlatform());
    app.synth();
    return 0;
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    tellText({ lines: [], problems: error.problems, milliseconds: 0 }, processHost());
    return 1;
  }
}
