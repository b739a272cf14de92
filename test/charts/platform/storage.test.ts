import { referenceEnvironment } from '../../reference-platform';
import { renderOne } from './render';

const gp3 = (name: Parameters<typeof referenceEnvironment>[0]): ReturnType<typeof renderOne> =>
  renderOne('storage', 'StorageClass', referenceEnvironment(name));

test('volumes are encrypted gp3 disks that can grow', async () => {
  expect(await gp3('production')).toMatchObject({
    metadata: { name: 'gp3' },
    provisioner: 'ebs.csi.aws.com',
    parameters: { type: 'gp3', encrypted: 'true' },
    allowVolumeExpansion: true,
  });
});

test('a disk is made in the zone of the pod that needs it', async () => {
  expect(await gp3('production')).toMatchObject({ volumeBindingMode: 'WaitForFirstConsumer' });
});

test('a claim that names no class gets this one', async () => {
  expect((await gp3('dev')).metadata.annotations).toEqual({ 'storageclass.kubernetes.io/is-default-class': 'true' });
});

test.each([
  ['production', 'Retain'],
  ['staging', 'Delete'],
  ['dev', 'Delete'],
] as const)('data of a removed claim in %s: %s', async (name, reclaimPolicy) => {
  expect(await gp3(name)).toMatchObject({ reclaimPolicy });
});

test('disks carry the tags that never change: a class cannot be updated when its owner does', async () => {
  expect((await gp3('staging'))['parameters']).toEqual({
    type: 'gp3',
    encrypted: 'true',
    tagSpecification_1: 'Environment=staging',
    tagSpecification_2: 'Project=aicode',
  });
});
