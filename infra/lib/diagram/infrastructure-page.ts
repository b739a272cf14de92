import type { SynthesizedStack } from '../deploy';
import { copiesDiagram } from './copies-diagram';
import { credentialsDiagram } from './credentials-diagram';
import { dataFlowDiagram } from './data-flow-diagram';
import { Deployment } from './deployment';
import type { Flowchart } from './flowchart';
import { mermaid } from './mermaid';
import { networkDiagram } from './network-diagram';
import { reachDiagram } from './reach-diagram';
import { stacksDiagram } from './stacks-diagram';

interface Section {
  readonly title: string;
  readonly text: string;
  readonly draw: (deployment: Deployment) => Flowchart;
}

const sections: readonly Section[] = [
  {
    title: 'Stacks',
    text: 'Numbered in the order of their deployment, by region. An arrow leads to a stack that needs the other first.',
    draw: ({ stacks }) => stacksDiagram(stacks),
  },
  {
    title: 'Network',
    text: 'Arrows are default routes. A subnet without one reaches nothing outside the VPC.',
    draw: networkDiagram,
  },
  {
    title: 'Who reaches whom',
    text: 'Security groups, and TCP ports at which one may open connections to the other. The group that EKS makes for\nnodes and API server is not shown.',
    draw: reachDiagram,
  },
  {
    title: 'What pods may use',
    text: 'Service accounts, as `namespace/name`, with the role that their pods get, and what it allows. Keys are left out.',
    draw: dataFlowDiagram,
  },
  {
    title: 'Secrets and stores',
    text: 'Who reads secrets for pods, and the stores whose address and password they hold.',
    draw: credentialsDiagram,
  },
  {
    title: 'Copies in other regions',
    text: 'What AWS copies by itself.',
    draw: copiesDiagram,
  },
];

/**
 * The page of an environment, or of what all share: diagrams of its templates, as Markdown.
 *
 * @param stacks in the order of their deployment
 */
export function infrastructurePage(title: string, stacks: readonly SynthesizedStack[]): string {
  const deployment = new Deployment(stacks);
  const drawn = sections.flatMap(({ title: heading, text, draw }) => {
    const diagram = mermaid(draw(deployment));
    return diagram === '' ? [] : [`## ${heading}\n\n${text}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n`];
  });
  return [
    `# Infrastructure of ${title}\n`,
    'Drawn from the templates by `npm run infra:diagrams`; [INFRASTRUCTURE.md](../INFRASTRUCTURE.md) says what is what.\n',
    ...drawn,
  ].join('\n');
}
