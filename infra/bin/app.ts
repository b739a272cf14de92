import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { platform } from '../../environments';
import { readPinFiles } from '../../lib/cli/platform/pin-files';
import { resolvePlatform } from '../../lib/spec';
import { platformStacks } from '../lib/app';

/** From the same description as the manifests to the stacks that they run on. */
const app = new App();
Validations.of(app).addPlugins(new AwsSolutionsChecks());
const pins = readPinFiles(join(__dirname, '..', '..'), Object.keys(platform.environments));
platformStacks(app, resolvePlatform(platform, { pins }));
app.synth();
