// The app that `cdk` calls.
import { load } from './load.mjs';

const code = load('bin/app.ts').main();
if (code !== 0) process.exitCode = code; // the CDK sets one of its own when its checks find something
