import { work } from '../checks/scenarios';
import { figure, keelson, reference } from '../keelson/figures';
import { bareNode } from '../measure/bare-node';
import type { FigureName } from '../measure/figure-key';
import type { Size } from '../measure/size';
import { cdk8sCompiled } from '../peers/cdk8s/cdk8s';
import { floor } from '../peers/floor/floor';
import { helm } from '../peers/helm/helm';
import { jsonnet } from '../peers/jsonnet/jsonnet';
import { kosko } from '../peers/kosko/kosko';
import { kubeconform } from '../peers/kubeconform/kubeconform';
import { kustomize } from '../peers/kustomize/kustomize';
import type { Peer } from '../peers/peer';
import type { Bound } from './bound';

const hundred: Size = { services: 100, environments: 3 };
const thousand: Size = { services: 1000, environments: 3 };
const thousandOnce: Size = { services: 1000, environments: 1 };
const fiveThousand: Size = { services: 5000, environments: 3 };

/** What keelson promises about speed and memory, in the order that it is told. */
export const bounds: readonly Bound[] = [
  {
    title: 'cold, without checks, beside cdk8s compiled, 1000 services',
    figure: of(figure.coldUnchecked, thousandOnce),
    beside: peer(cdk8sCompiled, thousandOnce),
    timesFaster: 10,
  },
  {
    title: 'cold, without checks, beside helm template, 1000 services x 3',
    figure: of(figure.coldUnchecked, thousand),
    beside: peer(helm, thousand),
    most: 1.5,
  },
  ...[kubeconform, cdk8sCompiled, kosko, jsonnet].map((other) => faster(other, thousand)),
  faster(kustomize, hundred),
  {
    title: 'one service changed, beside the start of Node, 1000 services x 3',
    figure: of(figure.oneChanged, thousand),
    beside: bareNode,
    most: 12,
  },
  {
    title: 'one service changed, beside helm template of all, 1000 services x 3',
    figure: of(figure.oneChanged, thousand),
    beside: peer(helm, thousand),
    timesFaster: 5,
  },
  {
    title: 'nothing changed, beside the start of Node, 1000 services x 3',
    figure: of(figure.nothingChanged, thousand),
    beside: bareNode,
    most: 5,
  },
  {
    title: 'nothing changed, beside helm template of all, 1000 services x 3',
    figure: of(figure.nothingChanged, thousand),
    beside: peer(helm, thousand),
    timesFaster: 10,
  },
  {
    title: 'cold, 5000 services x 3 beside 1000 services x 3',
    figure: of(figure.cold, fiveThousand),
    beside: of(figure.cold, thousand),
    most: 5,
  },
  { title: 'memory of a process, cold, 5000 services x 3', figure: of(figure.cold, fiveThousand), mostMiB: 350 },
  {
    title: 'reference platform, nothing changed, beside the start of Node',
    figure: { tool: reference, what: figure.nothingChanged },
    beside: bareNode,
    most: 3,
  },
  {
    title: 'reference platform, cold, beside the start of Node',
    figure: { tool: reference, what: figure.cold },
    beside: bareNode,
    most: 16,
  },
  {
    title: 'cold, without checks, beside writing the objects as JSON, 1000 services x 3',
    figure: of(figure.coldUnchecked, thousand),
    beside: peer(floor, thousand),
    most: 8,
  },
  {
    title: 'processor time of rendering and checking beside rendering alone, 1000 services',
    figure: { tool: work.tool, what: work.checking, size: thousandOnce },
    beside: { tool: work.tool, what: work.rendering, size: thousandOnce },
    by: 'cpuMs',
    most: 1.5,
  },
];

function faster(other: Peer, size: Size): Bound {
  const title = `cold, with all checks, beside ${other.name}, ${size.services} services x ${size.environments}`;
  return { title, figure: of(figure.cold, size), beside: peer(other, size), timesFaster: 1 };
}

function of(what: string, size: Size): FigureName {
  return { tool: keelson, what, size };
}

function peer({ name }: Peer, size: Size): FigureName {
  return { tool: name, what: figure.cold, size };
}
