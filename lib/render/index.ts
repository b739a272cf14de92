export { renderBundle } from './render-bundle';
export { renderPlatform, type RenderedEnvironment, type RenderedPlatform } from './render-platform';
