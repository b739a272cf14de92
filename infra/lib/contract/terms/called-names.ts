import { fieldAt, textsOf } from '../../../../lib/manifest';
import { calledVariables } from '../../../../lib/spec';
import { objectsOf } from '../read-sides';
import type { Sides } from '../sides';
import type { Named } from '../term';

/** Ends of the variables that tell a program the names of what it calls. */
export type CalledKind = 'BUCKET' | 'TOPIC' | 'QUEUE' | 'PARAMETER';

/** Names of one kind that programs are told by variables of their ConfigMaps. */
export function calledNames(sides: Sides, kind: CalledKind): readonly Named[] {
  const told = new Set(
    Object.values(sides.environment.services).flatMap((service) => variablesOf(sides, service, kind)),
  );
  return objectsOf(sides, 'ConfigMap').flatMap(({ file, body }) =>
    Object.entries(textsOf(fieldAt(body, 'data')))
      .filter(([variable]) => told.has(variable))
      .map(([, name]) => ({ name, from: file })),
  );
}

function variablesOf(
  { environment }: Sides,
  service: Parameters<typeof calledVariables>[0],
  kind: CalledKind,
): readonly string[] {
  return Object.keys(calledVariables(service, environment)).filter((variable) => variable.endsWith(`_${kind}`));
}
