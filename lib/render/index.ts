export { bundleInputs, renderBundle, renderInputs, type BundleInputs } from './render-bundle';
export { renderPlatform, type RenderedEnvironment, type RenderedPlatform } from './render-platform';
export { environmentOverlays, type EnvironmentOverlays, type OverlayOptions } from './environment-overlays';
