/** Values of a Helm chart as plain data. Helm merges maps over the chart's own and replaces lists. */
export interface HelmValues {
  readonly [key: string]: HelmValue;
}

export type HelmValue = string | number | boolean | readonly HelmValue[] | HelmValues;
