import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { platformStacks } from '../../lib/app';
import { referencesIn, type CloudTemplate } from '../../lib/upgrade';
import { environmentOf, newApp, platform, stacks, templateOf } from '../synthesized';

interface ClusterProperties {
  readonly ResourcesVpcConfig: {
    readonly EndpointPrivateAccess?: boolean;
    readonly EndpointPublicAccess?: boolean;
    readonly PublicAccessCidrs?: readonly string[];
  };
  readonly Logging: { readonly ClusterLogging: { readonly EnabledTypes: readonly { readonly Type: string }[] } };
  readonly EncryptionConfig: readonly {
    readonly Resources: string[];
    readonly Provider: { readonly KeyArn: unknown };
  }[];
}

const environments = ['dev', 'staging', 'production'] as const;
const ids = [...stacks().keys()];
const templates = new Map(ids.map((id) => [id, templateOf(id).toJSON() as CloudTemplate]));

test('every output that a stack reads from another exists there', () => {
  const outputs = new Set(
    ids.flatMap((id) =>
      Object.keys(templates.get(id)?.Outputs ?? {}).map((output) => `${stacks().get(id)?.stackName}/${output}`),
    ),
  );
  const read = ids.flatMap((id) =>
    referencesIn(templates.get(id)).flatMap((one) => (one.kind === 'output' ? [`${one.stack}/${one.output}`] : [])),
  );
  expect(read.filter((output) => !outputs.has(output))).toEqual([]);
  expect(read.length).toBeGreaterThan(3);
});

test('no stack imports by a name that locks the other: an export could not be changed any more', () => {
  expect(ids.filter((id) => JSON.stringify(templates.get(id)).includes('Fn::ImportValue'))).toEqual([]);
});

test.each(ids)('%s stays below the limits of CloudFormation: 500 resources, 1 MB', (id) => {
  const template = templates.get(id) ?? {};
  const count = Object.keys(template.Resources ?? {}).length;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(400);
  expect(JSON.stringify(template, undefined, 1).length).toBeLessThan(800_000);
});

test.each(ids)('everything in %s that takes tags says whose it is, and where (I1)', (id) => {
  const expected = ['Environment', 'Owner', 'Project'];
  const bare = Object.entries(templates.get(id)?.Resources ?? {}).filter(([, { Type, Properties = {} }]) => {
    const property = tagProperty(Type);
    if (property === undefined) return false;
    return !expected.every((tag) => tagNames(Properties[property]).includes(tag));
  });
  expect(bare.map(([logicalId, { Type }]) => `${logicalId} ${Type}`)).toEqual([]);
});

test('two syntheses of the whole platform are the same to the last byte', () => {
  const again = new Map(platformStacks(newApp(), platform).map((stack) => [stack.node.id, stack]));
  for (const [id, stack] of again) {
    expect(JSON.stringify(Template.fromStack(stack).toJSON())).toBe(JSON.stringify(templates.get(id)));
  }
  expect(again.size).toBe(ids.length);
});

test('nothing is looked up, built or uploaded: no assets but the templates', () => {
  const assembly = (stacks().get(ids[0] ?? '')?.node.root as App).synth();
  expect(assembly.manifest.missing ?? []).toEqual([]);
  const functions = ids.filter((id) => JSON.stringify(templates.get(id)).includes('"AWS::Lambda::Function"'));
  expect(functions).toEqual([]);
});

// cdk-nag knows the cluster of the older library only
describe.each(environments)('the cluster of %s', (name) => {
  const cluster = (): ClusterProperties => {
    const found = Object.values(templateOf(`${name}-cluster`).findResources('AWS::EKS::Cluster'));
    expect(found).toHaveLength(1);
    return found[0]?.Properties as ClusterProperties;
  };
  const { publicAccessCidrs, controlPlaneLogs } = environmentOf(name).cluster;

  test('is reached from the private network, and from outside only by whom the description names', () => {
    const { EndpointPrivateAccess, EndpointPublicAccess, PublicAccessCidrs } = cluster().ResourcesVpcConfig;
    expect(EndpointPrivateAccess).toBe(true);
    expect(EndpointPublicAccess ?? true).toBe(publicAccessCidrs.length > 0);
    if (publicAccessCidrs.length > 0) expect(PublicAccessCidrs).toEqual(publicAccessCidrs);
  });

  test('logs what the description says', () => {
    const types = cluster().Logging.ClusterLogging.EnabledTypes.map(({ Type }) => Type);
    expect([...types].sort()).toEqual([...controlPlaneLogs].sort());
    expect(types).toContain('audit');
  });

  test('encrypts its Secrets with a key of ours', () => {
    const { EncryptionConfig } = cluster();
    expect(EncryptionConfig).toHaveLength(1);
    expect(EncryptionConfig[0]?.Resources).toEqual(['secrets']);
    expect(EncryptionConfig[0]?.Provider.KeyArn).toBeDefined();
  });
});

const database = loadAwsServiceSpecSync();

function tagProperty(type: string): string | undefined {
  return database.lookup('resource', 'cloudFormationType', 'equals', type)[0]?.tagInformation?.tagPropertyName;
}

/** Tags are a list of keys and values, or for some types a map. */
function tagNames(tags: unknown): readonly string[] {
  if (Array.isArray(tags)) return tags.map(({ Key }: { Key: string }) => Key);
  return typeof tags === 'object' && tags !== null ? Object.keys(tags) : [];
}
