// What no synthesis can do without: loads aws-cdk-lib and starts its validator for these types of resources, and ends.
// `node bench/infra/floor.mjs TYPE ...`
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(join(import.meta.dirname, '..', '..', 'infra', 'package.json'));
require('aws-cdk-lib');
const library = dirname(require.resolve('aws-cdk-lib/package.json'));
// an internal part: nothing public starts it without a whole app around it
const plugin = join(library, 'core', 'lib', 'validation', 'cloudformation-validate-plugin.js');
const { CloudFormationValidatePlugin } = require(plugin);
new CloudFormationValidatePlugin({}).initializeEngine(new Set(process.argv.slice(2)));
