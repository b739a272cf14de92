import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin, type PolicyValidationPluginReport } from 'aws-cdk-lib';
import { ParallelValidation } from '../../bin/synth/parallel-validation';
import { quickSynthesis } from '../../bin/synth/quick-synthesis';
import { startValidatorThread, type ValidatorThread } from '../../bin/synth/validator-thread';
import { platform } from '../synthesized';

const infra = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'keelson-quick-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the thread finds in templates what the validator of the CDK finds, each finding once with all its places', () => {
  const stackTemplates = [
    template('one', { Size: 'large' }),
    template('other', { Size: 'large', DelaySeconds: 'soon' }),
    template('fine', { DelaySeconds: 5 }),
  ];
  const context = { stackTemplates, templatePaths: [], appConstruct: new App() };
  const progress: string[] = [];
  const thread = startValidatorThread(join(infra, 'validator.mjs'));
  const validation = new ParallelValidation(thread, (done, all) => progress.push(`${done} of ${all}`));
  try {
    stackTemplates.slice(1).forEach((stack) => validation.begin(stack));
    const found = validation.validate(context);
    const builtIn = new CloudFormationValidatePlugin();

    expect(found.success).toBe(false);
    expect(found).toEqual(builtIn.validate(context));
    expect(validation).toMatchObject({ name: builtIn.name, version: builtIn.version });
    expect(progress).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  } finally {
    thread.stop();
  }
});

test('fails when a template cannot be checked', () => {
  const thread = startValidatorThread(join(infra, 'validator.mjs'));
  try {
    thread.check({ ...template('gone', {}), templatePath: join(folder, 'no-such-file') });
    expect(() => thread.next()).toThrow('no-such-file');
  } finally {
    thread.stop();
  }
});

test('a finding fails a synthesis, a warning does not', () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);

  expect(() => synthesis('error')).toThrow('the topic is wrong');
  expect(printed).not.toHaveBeenCalled();
  expect(synthesis('warning')).toContain('dev-network');
  expect(printed.mock.calls.join('')).toContain('the topic is wrong');
});

function template(name: string, properties: object): { stackConstructPath: string; templatePath: string } & Place {
  const templatePath = join(folder, `${name}.template.json`);
  writeFileSync(
    templatePath,
    JSON.stringify({ Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: properties } } }),
  );
  return { stackConstructPath: name, templatePath, accountId: '111111111111', region: 'us-east-1' };
}

interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** Of this repository's platform, with a validator that always finds the same. */
function synthesis(severity: 'error' | 'warning'): readonly string[] {
  const templatePaths: string[] = [];
  const thread: ValidatorThread = {
    check: (stack) => void templatePaths.push(stack.templatePath),
    next() {
      const templatePath = templatePaths.pop() ?? '';
      return { templatePath, version: '1.0.0', report: templatePath.includes('dev-network') ? wrong : right };
    },
    stop: () => undefined,
  };
  const violatingResources = [{ constructPath: 'dev-network', locations: [] }];
  const violations = [{ ruleName: 'X1', description: 'the topic is wrong', severity, violatingResources }];
  const wrong: PolicyValidationPluginReport = { success: severity !== 'error', violations };
  return quickSynthesis({
    cdkJson: join(infra, 'cdk.json'),
    outdir: join(folder, severity),
    platform,
    thread,
    progress: () => undefined,
  });
}

const right: PolicyValidationPluginReport = { success: true, violations: [] };
