export { checkContract } from './check-contract';
export { resourcesIn } from './read-sides';
export type { RenderedObject, Sides, TemplateResource } from './sides';
