export { fileNames } from './file-name';
export { planTree, type Selection } from './plan-tree';
export { printYaml } from './print-yaml';
export { buildTree, type Tree } from './tree';
export { indexPath, parseIndex, printIndex, type IndexEntry, type TreeIndex } from './tree-index';
export { describePlan, type PlannedWrite, type PlanSummary, type TreePlan } from './tree-plan';
export { writeTree } from './write-tree';
export * from './read';
