const goDuration = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const inWords = /\d+\s*([A-Za-zµ]+)/g;
const shortUnits = new Set(['ns', 'us', 'µs', 'ms', 's', 'm', 'h', 'hr', 'd', 'w', 'wk']);
const longUnit = /^(?:nano|micro|milli|sec|min|hour|day|week)/;

/**
 * Whether an API server reads a text of a custom resource as `format: duration`: as Go does (`1h30m`), or with one
 * part at least such as `2 days` (kube-openapi, `pkg/validation/strfmt/duration.go`).
 */
export function isDuration(text: string): boolean {
  if (goDuration.test(text)) return true;
  const units = [...text.matchAll(inWords)].map(([, unit = '']) => unit.toLowerCase());
  return units.some((unit) => shortUnits.has(unit) || longUnit.test(unit));
}
