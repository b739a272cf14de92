import { runSteps } from '../measure/run-steps';
import type { Scenario } from '../measure/scenario';
import type { Size } from '../measure/size';
import { differences } from '../objects/differences';
import type { ParseYaml } from '../objects/parse-objects';
import { templateOf, valuesOf } from '../objects/service-template';
import { objectsOf, type RenderedEnvironment } from '../objects/tree';
import { clearOutput, readOutput } from './output';
import type { Peer, PeerInput } from './peer';

/** @throws Error without environments */
export function peerInput(environments: readonly RenderedEnvironment[]): PeerInput {
  const [first] = environments;
  if (first === undefined) throw new Error('nothing was rendered');
  const services = first.services.map((service) => [service.name, valuesOf(service)] as const);
  return { environments, template: templateOf(first), services: Object.fromEntries(services) };
}

/** Where a peer is measured. */
export interface PeerPlace {
  /** New and empty. */
  readonly folder: string;
  readonly size: Size;
  readonly parse: ParseYaml;
}

/**
 * Writes a peer's project, runs it once and compares what it has rendered with what keelson has.
 *
 * @throws Error with the first differences
 */
export function preparePeer(peer: Peer, input: PeerInput, { folder, size, parse }: PeerPlace): Scenario {
  const names = input.environments.map(({ name }) => name);
  peer.write(folder, input);
  const steps = peer.steps(folder, names);
  clearOutput(folder, names);
  runSteps(steps);
  for (const environment of input.environments) {
    const found = differences(objectsOf(environment), readOutput(folder, environment.name, parse));
    if (found.length > 0) throw new Error(`${peer.name} renders other objects in ${folder}:\n${found.join('\n')}`);
  }
  return { tool: peer.name, what: 'cold', size, steps, before: () => clearOutput(folder, names) };
}
