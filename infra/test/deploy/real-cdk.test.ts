import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, BootstraplessSynthesizer, RemovalPolicy, Stack, aws_s3 as s3 } from 'aws-cdk-lib';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { runCdk } from '../../bin/infra/run-cdk';
import { runInfra } from '../../bin/infra/run-infra';
import { readPlatform, root } from '../../bin/read-platform';
import { deployedStack } from '../../lib/deploy';
import { newApp } from '../synthesized';
import { bootstrap } from './cloud-run';
import { login } from './login';
import { Moto, motoAccount, motoPython } from './moto';

const region = 'us-west-2';
Object.assign(process.env, login);

(motoPython === undefined ? test.skip : test)('the CDK itself deploys and destroys what it is told to', async () => {
  const moto = await Moto.start();
  // not by a number: the CDK puts the bucket's name before the host
  const endpoint = moto.endpoint.replace('127.0.0.1', 'localhost');
  process.env['AWS_ENDPOINT_URL'] = endpoint;
  const assembly = mkdtempSync(join(tmpdir(), 'keelson-real-'));
  const settings = { endpoint, forcePathStyle: true };
  const said: string[] = [];
  const run = (...args: string[]): Promise<number> =>
    runInfra(args, {
      say: (line) => said.push(line),
      complain: (problems) => said.push(JSON.stringify(problems)),
      isValid: () => Promise.resolve(true),
      settings,
      assembly,
      readPlatform,
      cdk: (cdkArgs) => (cdkArgs[0] === 'synth' ? Promise.resolve(write(assembly)) : runCdk(root, cdkArgs)),
    });
  try {
    await bootstrap(moto, region);
    expect(await run('deploy', 'dev')).toBe(0);
    const client = new S3Client({ region, ...settings });
    await client.send(new PutObjectCommand({ Bucket: 'aicode-dev-media', Key: 'picture', Body: 'one' }));
    expect(await run('destroy', 'dev', '--yes', 'dev')).toBe(0);

    expect(said).toContain('aicode-dev-media: 1 versions and delete markers deleted');
    expect(await deployedStack('aicode-dev-storage', { region, settings })).toBeUndefined();
  } finally {
    moto.stop();
    rmSync(assembly, { recursive: true });
  }
});

/** A stack that moto can play, written by the CDK's library. */
function write(outdir: string): number {
  const app = new App({ outdir, context: newApp().node.getAllContext(), builtinCloudFormationValidation: false });
  const stack = new Stack(app, 'dev-storage', {
    stackName: 'aicode-dev-storage',
    env: { account: motoAccount, region },
    synthesizer: new BootstraplessSynthesizer(),
  });
  new s3.Bucket(stack, 'media', { bucketName: 'aicode-dev-media', removalPolicy: RemovalPolicy.DESTROY });
  app.synth();
  return 0;
}
