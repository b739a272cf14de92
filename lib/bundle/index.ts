export { defineBundle, type Bundle, type BundleDefinition, type ChartBuilder, type ChartClass } from './bundle';
export { setStableName, stableNameOf } from './stable-name';
