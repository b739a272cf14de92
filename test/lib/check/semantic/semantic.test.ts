import { capacityFaults } from './capacity';
import { environmentFaults } from './environments';
import type { ObjectFault, SpecFault } from './fault';
import { saidOfObjects, saidOfReference, saidOfUpgrade, saidOfValues, type Said } from './judge';
import { lifecycleFaults } from './lifecycle';
import { networkFaults } from './network';
import { podFaults } from './pods';
import { policyFaults } from './policy';
import { privilegeFaults } from './privileges';
import { promiseFaults } from './promises';
import { referenceFaults } from './references';
import { schemaFaults } from './schema';
import { selectionFaults } from './selection';
import { specFaults } from './in-the-spec';
import { upgradeFaults } from './upgrades';

test('nothing is said of the platform as it is', async () => {
  expect(await saidOfReference()).toEqual([]);
});

const families: readonly (readonly [string, readonly ObjectFault[]])[] = [
  ['a name leads nowhere', referenceFaults],
  ['a selector or port misses', selectionFaults],
  ['parts of a pod do not fit together', podFaults],
  ['a value is refused', schemaFaults],
  ['an API is not served', lifecycleFaults],
  ['a policy is broken', policyFaults],
  ['somebody gets more rights', privilegeFaults],
  ['objects are not what the spec says', promiseFaults],
  ['the network is open or closed', networkFaults],
  ['there is no place', capacityFaults],
];

describe.each(families)('%s', (_family, faults) => {
  test.each(faults)('$what', async (fault) => {
    expectSaid(fault, await saidOfObjects(fault));
  });
});

const ofValues: readonly (readonly [string, readonly SpecFault[]])[] = [
  ['environments do not fit each other', environmentFaults],
  ['a spec does not fit itself', specFaults],
];

describe.each(ofValues)('%s', (_family, faults) => {
  test.each(faults)('$what', async (fault) => {
    expectSaid(fault, await saidOfValues(fault));
  });
});

describe('a change cannot be applied', () => {
  test.each(upgradeFaults)('$what', async (fault) => {
    expectSaid(fault, await saidOfUpgrade(fault));
  });
});

/** The expected code at the expected place is among what is said; a failure prints all of it. */
function expectSaid({ code, at }: ObjectFault | SpecFault, said: readonly Said[]): void {
  expect(said).toContainEqual({
    code,
    at: expect.arrayContaining([at]) as unknown,
    message: expect.any(String) as unknown,
  });
}
