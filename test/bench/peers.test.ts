import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { keelsonFigures } from '../../bench/keelson/scenarios';
import { runSteps } from '../../bench/measure/run-steps';
import { readTree } from '../../bench/objects/read-tree';
import { peers } from '../../bench/peers';
import { floor } from '../../bench/peers/floor/floor';
import { kubeconform } from '../../bench/peers/kubeconform/kubeconform';
import { hasPeerPackages } from '../../bench/peers/packages';
import type { Peer, PeerInput } from '../../bench/peers/peer';
import { peerInput, preparePeer } from '../../bench/peers/prepare-peer';
import { hasTools } from '../../bench/peers/tools';

const size = { services: 2, environments: 2 };
const present = peers.filter(isPresent);
let folder: string;
let input: PeerInput;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'keelson-bench-test-'));
  input = peerInput(readTree(keelsonFigures(join(folder, 'keelson'), size, true).dist, parse));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every service of the benchmark has the same eight objects in every environment', () => {
  const kinds = input.environments.map(({ services }) =>
    services.map(({ objects }) => objects.map(({ kind }) => String(kind)).sort()),
  );
  const eight = [
    'ConfigMap',
    'Deployment',
    'ExternalSecret',
    'HorizontalPodAutoscaler',
    'NetworkPolicy',
    'PodDisruptionBudget',
    'Service',
    'ServiceAccount',
  ];

  expect(kinds).toEqual(Array(size.environments).fill(Array(size.services).fill(eight)));
});

test.each(present.map((peer) => [peer.name, peer] as const))('%s renders the same objects', (name, peer) => {
  const place = { folder: join(folder, name.replace(/\W+/g, '-')), size, parse };

  expect(preparePeer(peer, input, place).steps).not.toEqual([]);
});

test('fails for a peer that renders other objects, and names one', () => {
  const wrong: Peer = { ...floor, write: (place) => floor.write(place, { ...input, environments: withoutOne(input) }) };

  expect(() => preparePeer(wrong, input, { folder: join(folder, 'wrong'), size, parse })).toThrow(
    /renders other objects in .*\nmissing: Namespace/,
  );
});

test('kubeconform has schemas that refuse an unknown field', () => {
  if (!isPresent(kubeconform)) return;
  const { steps } = preparePeer(kubeconform, input, { folder: join(folder, 'unknown-field'), size, parse });
  const file = join(folder, 'unknown-field/out/env-0/all.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('maxUnavailable: 1', 'maxUnavailabel: 1'));

  expect(() => runSteps(steps.slice(-1))).toThrow('ended with 1');
});

function isPresent({ tools = [], needsPackages = false }: Peer): boolean {
  return hasTools(tools) && (!needsPackages || hasPeerPackages());
}

function withoutOne({ environments }: PeerInput): PeerInput['environments'] {
  return environments.map((environment) => ({ ...environment, platform: environment.platform.slice(1) }));
}
