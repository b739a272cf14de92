import { nearest, type Violation } from '../../../../problem';
import { ofKind } from '../of-kind';
import { scaledKinds, scalers, triggersOf, type Trigger } from './scalers';

const byUse = ['cpu', 'memory'];

export const scalerMetadataMissing = ofKind(
  {
    code: 'SCALER_METADATA_MISSING',
    severity: 'error',
    title: 'a trigger of KEDA has what its scaler needs',
    why:
      'The metadata of a trigger are free texts to the API server; the scaler reads them when KEDA starts to watch. One that ' +
      'is missing or misspelt is an error in the log of KEDA, and the number of pods stays what it was.',
    fix: 'Set the key that the page of the scaler asks for.',
    sources: [...scalers.values()].map(({ source }) => source),
  },
  scaledKinds,
  (body) => triggersOf(body).flatMap((trigger) => [...missingKeys(trigger), ...missingType(trigger)]),
);

function missingKeys({ type, metadata, field }: Trigger): readonly Violation[] {
  const needs = scalers.get(type)?.needs ?? [];
  return needs.flatMap((names) => {
    if (names.some((name) => metadata[name] !== undefined)) return [];
    const written = names.map((name) => nearest(name, Object.keys(metadata))).find((name) => name !== undefined);
    return [
      {
        field: `${field}.metadata`,
        message: `the ${type} scaler needs ${names.join(' or ')}`,
        ...(written !== undefined && { found: written }),
        accepted: names.join(', '),
        fix: written === undefined ? `set ${names.join(' or ')}` : `did you mean "${names[0]}"?`,
      },
    ];
  });
}

/** These scale by a share of the request or by an amount, and KEDA has no default. */
function missingType({ type, metadata, metricType, field }: Trigger): readonly Violation[] {
  if (!byUse.includes(type) || metricType !== undefined || metadata['type'] !== undefined) return [];
  return [
    {
      field: `${field}.metricType`,
      message: `the ${type} scaler needs a metricType`,
      accepted: 'Utilization, AverageValue',
      fix: 'set metricType: Utilization',
    },
  ];
}
