import { changed, edit, listOf, type Json } from '../resources';
import { platform } from '../synthesized';
import { imagePromises, sharedOf, sharedPromises } from './promises';

const promises = { ...imagePromises, ...sharedPromises };

const repository = (change: (it: Json) => void): ReturnType<typeof edit> => edit('AWS::ECR::Repository', change);
const role = (change: (it: Json) => void): ReturnType<typeof edit> => edit('AWS::IAM::Role', change);
const subjects = (it: Json): Json => it.AssumeRolePolicyDocument.Statement[0].Condition.StringEquals;
const subject = 'token.actions.githubusercontent.com:sub';

const faults: readonly [fault: string, seed: ReturnType<typeof edit>, breaks: keyof typeof promises][] = [
  [
    'a repository by another name',
    repository((it) => (it.RepositoryName = 'api')),
    'has a repository for every image that an environment runs',
  ],
  [
    'tags that move',
    repository((it) => (it.ImageTagMutability = 'MUTABLE')),
    'never moves a tag, and scans what comes',
  ],
  [
    'no scan',
    repository((it) => (it.ImageScanningConfiguration.ScanOnPush = false)),
    'never moves a tag, and scans what comes',
  ],
  [
    'a registry that scans by hand',
    edit('AWS::ECR::RegistryScanningConfiguration', (it) => (it.Rules[0].ScanFrequency = 'MANUAL')),
    'never moves a tag, and scans what comes',
  ],
  [
    'images that go with their stack',
    (resources) => {
      for (const it of Object.values(resources)) if (it.Type === 'AWS::ECR::Repository') it.DeletionPolicy = 'Delete';
    },
    'keeps images when its stack goes',
  ],
  [
    'images for everybody',
    repository((it) => (it.RepositoryPolicyText.Statement[0].Principal = { AWS: '*' })),
    'lets the accounts of the environments pull, and do nothing else',
  ],
  [
    'an account that is left out',
    repository(
      (it) =>
        (it.RepositoryPolicyText.Statement[0].Principal.AWS = listOf(
          it.RepositoryPolicyText.Statement[0].Principal.AWS,
        ).slice(1)),
    ),
    'lets the accounts of the environments pull, and do nothing else',
  ],
  [
    'environments that push',
    repository((it) => (it.RepositoryPolicyText.Statement[0].Action = ['ecr:PutImage'])),
    'lets the accounts of the environments pull, and do nothing else',
  ],
  [
    'images for ever',
    repository((it) => delete it.LifecyclePolicy),
    'keeps 50 images, and layers without a tag for 7 days',
  ],
  [
    'an old release that the next builds push out',
    repository((it) => {
      const { rules } = JSON.parse(it.LifecyclePolicy.LifecyclePolicyText);
      const without = listOf(rules).filter(({ rulePriority }) => rulePriority >= 900);
      it.LifecyclePolicy.LifecyclePolicyText = JSON.stringify({ rules: without });
    }),
    'never deletes an image that an environment runs, however old',
  ],
  [
    'a region without copies',
    edit(
      'AWS::ECR::ReplicationConfiguration',
      ({ ReplicationConfiguration: { Rules } }) => (Rules[0].Destinations = listOf(Rules[0].Destinations).slice(1)),
    ),
    'copies images to every region that pulls them, now or after a failover',
  ],
  [
    'copies of other images',
    edit(
      'AWS::ECR::ReplicationConfiguration',
      ({ ReplicationConfiguration: { Rules } }) => (Rules[0].RepositoryFilters[0].Filter = 'other/'),
    ),
    'copies images to every region that pulls them, now or after a failover',
  ],
  [
    'any branch of the repository',
    role((it) => (subjects(it)[subject] = ['repo:aicode/platform:*'])),
    'lets CI push from the main branch and from environments of one repository only',
  ],
  [
    'every repository of GitHub',
    role((it) => delete subjects(it)[subject]),
    'lets CI push from the main branch and from environments of one repository only',
  ],
  [
    'CI that deletes images',
    role((it) => (it.Policies[0].PolicyDocument.Statement[1].Action = ['ecr:BatchDeleteImage'])),
    'lets CI push images of the platform, and delete nothing',
  ],
  [
    'CI that pushes to any repository',
    role((it) => (it.Policies[0].PolicyDocument.Statement[1].Resource = '*')),
    'lets CI push images of the platform, and delete nothing',
  ],
];

const sound = sharedOf(platform).get('shared') ?? {};

test.each(faults)('%s is noticed', (_fault, seed, breaks) => {
  expect(promises[breaks](sound, platform)).toEqual([]);
  expect(promises[breaks](changed(sound, seed), platform)).not.toEqual([]);
});
