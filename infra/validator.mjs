// A thread that checks templates with the CDK's own validator, beside the synthesis: `bin/synth/validator-thread.ts` starts
// it, and sends it a template each.
import { CloudFormationValidatePlugin } from 'aws-cdk-lib';
import { workerData } from 'node:worker_threads';

const { port, news } = workerData;
const plugin = new CloudFormationValidatePlugin();
// internal, and no more than a head start: without it the first template waits; of its rules all, since the types of
// resources are not known yet
plugin.initializeEngine?.({ has: () => true });
port.on('message', (stack) => {
  tell(() => ({ templatePath: stack.templatePath, version: plugin.version, report: validate(stack) }));
});

/** @param {import('aws-cdk-lib').PolicyValidationStack} stack */
function validate(stack) {
  return plugin.validate({ stackTemplates: [stack], templatePaths: [stack.templatePath] });
}

/** @param {() => object} make */
function tell(make) {
  try {
    port.postMessage(make());
  } catch (error) {
    port.postMessage({ failure: String(error) });
  }
  Atomics.add(news, 0, 1);
  Atomics.notify(news, 0);
}
