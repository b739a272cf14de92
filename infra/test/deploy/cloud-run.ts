import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation';
import type { Problem } from '../../../lib/problem';
import { runInfra, type InfraRun } from '../../bin/infra/run-infra';
import { readPlatform } from '../../bin/read-platform';
import { writeAssembly, type WrittenStack } from './assembly';
import { motoAccount } from './moto';

/** Where AWS is played. */
interface Cloud {
  readonly endpoint: string;
}

/** What a command did. */
export interface Ended {
  readonly code: number;
  /** What it said, a line each. */
  readonly said: string;
  readonly problems: readonly Problem[];
  /** What the CDK was called with, without folders. */
  readonly cdk: readonly string[];
}

export interface CloudRunProps extends Partial<Pick<InfraRun, 'ask' | 'patience'>> {
  readonly moto: Cloud;
  readonly stacks: readonly WrittenStack[];
  /** Ids of stacks that the CDK fails to deploy or to destroy. */
  readonly failing?: readonly string[];
  /** Whether `keelson validate` finds no error; default: true. */
  readonly isValid?: boolean;
  /** How long each deployment takes after its resources are there; default: no time. */
  readonly waitsMs?: number;
  /** Gets what is said while it is. */
  readonly alsoSaid?: string[];
  /** Runs before each stack is destroyed. */
  readonly beforeDestroy?: () => Promise<void>;
}

/** Runs a command against moto, with a stand-in for the CDK that deploys and destroys there. */
export async function cloudRun(args: readonly string[], props: CloudRunProps): Promise<Ended> {
  const {
    moto,
    stacks,
    failing = [],
    isValid = true,
    waitsMs = 0,
    ask,
    patience = { everyMs: 10 },
    beforeDestroy,
  } = props;
  const [said, problems, calls]: [string[], Problem[], string[]] = [props.alsoSaid ?? [], [], []];
  const written = writeAssembly(stacks);
  const assembly = `${written}-out`;
  const code = await runInfra(args, {
    say: (line) => said.push(line),
    complain: (found) => problems.push(...found),
    ask,
    isValid: () => Promise.resolve(isValid),
    settings: { endpoint: moto.endpoint, forcePathStyle: true },
    patience,
    assembly,
    readPlatform,
    cdk: async (cdkArgs) => {
      calls.push(cdkArgs.filter((arg) => arg !== assembly).join(' '));
      const [command, id = ''] = [cdkArgs[0], cdkArgs.at(-1)];
      if (command === 'destroy') await beforeDestroy?.();
      if (failing.includes(id)) return 1;
      if (command === 'synth') cpSync(written, assembly, { recursive: true });
      const stack = stacks.find((candidate) => candidate.id === id);
      if (command === 'deploy' && stack !== undefined) await deploy(moto, stack, assembly);
      await sleep(waitsMs);
      if (command === 'destroy' && stack !== undefined) await destroy(moto, stack);
      return 0;
    },
  });
  for (const folder of [written, assembly]) rmSync(folder, { recursive: true, force: true });
  return { code, said: said.join('\n'), problems, cdk: calls };
}

/** What `cdk bootstrap` leaves in a region. */
export async function bootstrap(moto: Cloud, region: string): Promise<void> {
  const TemplateBody = JSON.stringify({ Resources: { Topic: { Type: 'AWS::SNS::Topic' } } });
  await client(moto, region).send(new CreateStackCommand({ StackName: 'CDKToolkit', TemplateBody }));
}

async function deploy(moto: Cloud, { id, region = 'us-west-2' }: WrittenStack, assembly: string): Promise<void> {
  const TemplateBody = readFileSync(join(assembly, `${id}.template.json`), 'utf8');
  const stack = { StackName: `aicode-${id}`, TemplateBody };
  const cloud = client(moto, region);
  await cloud.send(new CreateStackCommand(stack)).catch(() => cloud.send(new UpdateStackCommand(stack)));
}

async function destroy(moto: Cloud, { id, region = 'us-west-2' }: WrittenStack): Promise<void> {
  await client(moto, region).send(new DeleteStackCommand({ StackName: `aicode-${id}` }));
}

function client({ endpoint }: Cloud, region: string): CloudFormationClient {
  return new CloudFormationClient({ region, endpoint });
}

/** A stack of dev with a bucket. */
export function bucketStack(properties: object = {}, more: Partial<WrittenStack> = {}): WrittenStack {
  const Properties = { BucketName: 'aicode-dev-media', VersioningConfiguration: { Status: 'Enabled' }, ...properties };
  const Resources = { Media: { Type: 'AWS::S3::Bucket', DeletionPolicy: 'Delete', Properties } };
  return { id: 'dev-storage', account: motoAccount, template: { Resources }, ...more };
}
