import { instanceTypeNames, instanceTypeOf, nodeCapacity } from '../../../../lib/spec/aws';

const mebibyte = 2 ** 20;

function capacityOf(name: string): ReturnType<typeof nodeCapacity> {
  const type = instanceTypeOf(name);
  if (type === undefined) throw new Error(`${name} is not in the table`);
  return nodeCapacity(type);
}

// eni-max-pods.txt of amazon-eks-ami; memory and vCPUs of the EC2 instance types page
test.each([
  ['t3.small', '2 vCPUs, 2 GiB, 11 pods, amd64'],
  ['t3a.small', '2 vCPUs, 2 GiB, 8 pods, amd64'],
  ['t4g.medium', '2 vCPUs, 4 GiB, 17 pods, arm64'],
  ['t3.large', '2 vCPUs, 8 GiB, 35 pods, amd64'],
  ['m7g.medium', '1 vCPUs, 4 GiB, 8 pods, arm64'],
  ['m5.large', '2 vCPUs, 8 GiB, 29 pods, amd64'],
  ['m6i.4xlarge', '16 vCPUs, 64 GiB, 234 pods, amd64'],
  ['c5.9xlarge', '36 vCPUs, 72 GiB, 234 pods, amd64'],
  ['c7i.24xlarge', '96 vCPUs, 192 GiB, 737 pods, amd64'],
  ['r5.large', '2 vCPUs, 16 GiB, 29 pods, amd64'],
  ['r7g.16xlarge', '64 vCPUs, 512 GiB, 737 pods, arm64'],
])('%s has %s', (name, expected) => {
  const { vCpus, memoryMiB, maxPods, architecture } = instanceTypeOf(name) ?? {};
  expect(`${vCpus} vCPUs, ${(memoryMiB ?? 0) / 1024} GiB, ${maxPods} pods, ${architecture}`).toBe(expected);
});

test('a type that the table does not know is unknown, not guessed', () => {
  expect(['t3.9xlarge', 'm9.large', 'c5.16xlarge', 'large', ''].map(instanceTypeOf)).toEqual(Array(5).fill(undefined));
});

test('a small node leaves little of its memory: kubelet, system and the reserve for each pod come first', () => {
  // 2048 MiB less 7.5 %, less 255 + 11 * 11, less 100
  expect(capacityOf('t3.small')).toMatchObject({ cpuMillis: 1930, memoryBytes: 1418 * mebibyte, pods: 11 });
});

test.each([
  ['m7g.medium', 940],
  ['t3.xlarge', 3920],
  ['m5.2xlarge', 7910],
])('kubelet and system keep their part of the cores of %s', (name, cpuMillis) => {
  expect(capacityOf(name).cpuMillis).toBe(cpuMillis);
});

test.each([
  ['m5.4xlarge', 110],
  ['m5.8xlarge', 250 - 16],
  ['m5.24xlarge', 250],
])('a managed group never puts more pods on %s than %i, however many addresses it has', (name, pods) => {
  expect(capacityOf(name).pods).toBe(pods);
});

test('a disk of 20 GiB leaves nine tenths of it less one GiB, as nodes report it', () => {
  const reported = 18_242_267_924; // bytes; allocatable of an EKS node with the default disk
  expect(Math.abs(capacityOf('t3.large').ephemeralStorageBytes - reported) / reported).toBeLessThan(0.01);
});

test('every type of the table leaves some memory to pods', () => {
  const none = instanceTypeNames.filter((name) => capacityOf(name).memoryBytes <= 0);
  expect(none).toEqual([]);
});
