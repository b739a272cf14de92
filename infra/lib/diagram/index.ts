export { Deployment } from './deployment';
export type { FlowEdge, FlowGroup, FlowNode, Flowchart } from './flowchart';
export { infrastructurePage } from './infrastructure-page';
export { mermaid } from './mermaid';
