export { closestDependency } from './closest-dependency';
export { specDependencies, type SpecDependency } from './spec-dependencies';
