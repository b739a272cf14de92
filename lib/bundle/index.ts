export {
  defineBundle,
  type Bundle,
  type BundleDefinition,
  type ChartBuilder,
  type ChartBundle,
  type ChartClass,
} from './bundle';
export {
  defineForeignBundle,
  type ForeignBundle,
  type ForeignBundleDefinition,
  type ForeignInputs,
  type ForeignSources,
  type HelmChart,
} from './foreign-bundle';
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
