import type { EnvironmentSpec } from '../../environment/environment-schema';
import type { Finding } from '../finding';
import { didYouMean, oneOf } from '../../../problem';
import type { EnvironmentRule } from '../rule';

/** Kinds of resources that calls name: the environment's field and the word for one of them. */
const kinds = [
  { field: 'stores', word: 'store', code: 'CALL_UNKNOWN_STORE' },
  { field: 'queues', word: 'queue', code: 'CALL_UNKNOWN_QUEUE' },
  { field: 'buckets', word: 'bucket', code: 'CALL_UNKNOWN_BUCKET' },
  { field: 'parameters', word: 'parameter', code: 'CALL_UNKNOWN_PARAMETER' },
] as const;

/** A store, queue, bucket or parameter that a service calls is one of the environment's. */
export const calledResources: EnvironmentRule = ({ environment, services }) =>
  Object.entries(services).flatMap(([service, spec]) =>
    kinds.flatMap((kind) =>
      Object.keys(spec.calls[kind.field]).flatMap((name) => check(environment, kind, name, service)),
    ),
  );

function check(
  environment: EnvironmentSpec,
  { field, word, code }: (typeof kinds)[number],
  name: string,
  service: string,
): Finding[] {
  const known = Object.keys(environment[field]);
  if (known.includes(name)) return [];
  return [
    {
      code,
      path: ['services', service, 'calls', field, name],
      message: `the environment has no ${word} "${name}"`,
      found: name,
      accepted: oneOf(known),
      fix: didYouMean(name, known) ?? `add it to the environment's ${field}, or remove the call`,
    },
  ];
}
