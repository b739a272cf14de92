export { defineBundle, type Bundle, type BundleDefinition, type ChartBuilder, type ChartClass } from './bundle';
export {
  labelContext,
  platformLabels,
  podLabels,
  selectorLabels,
  serviceLabels,
  workloadLabels,
  type LabelContext,
  type Labels,
} from './labels';
export { setStableName, stableNameOf } from './stable-name';
