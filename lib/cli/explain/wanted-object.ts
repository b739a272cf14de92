import { findObjects, fullName, suggestObjects, type WantedObject } from '../../explain';
import type { Manifest } from '../../manifest';
import { PlatformError, type Problem } from '../../problem';
import { UsageError, usageProblem } from '../usage-error';

/** What the objects of an environment are looked for in. */
export interface Objects {
  readonly manifests: readonly Manifest[];
  /** What kept others from being made. */
  readonly problems: readonly Problem[];
}

/**
 * What `KIND/NAME` asks for.
 *
 * @throws UsageError for words of another form
 */
export function readWanted(words: string, namespace: string | undefined): WantedObject {
  const [kind = '', name = '', ...rest] = words.split('/');
  if (kind !== '' && name !== '' && rest.length === 0) return { kind, name, namespace };
  const fix = rest.length === 1 ? `write ${name}/${rest.join('')} --namespace ${kind}` : undefined;
  const message = `"${words}" names no object`;
  throw new UsageError([usageProblem(message, 'KIND/NAME, such as Deployment/api', fix)]);
}

/**
 * The one object that is wanted.
 *
 * @throws UsageError when there is none, or more than one
 * @throws PlatformError when there is none, but some could not be made
 */
export function chooseObject({ manifests, problems }: Objects, wanted: WantedObject, environment: string): Manifest {
  const [first, ...others] = findObjects(manifests, wanted);
  if (first !== undefined && others.length === 0) return first;
  if (first !== undefined) throw new UsageError([several([first, ...others], wanted)]);
  if (problems.length > 0) throw new PlatformError(problems);
  const { kind, name, namespace } = wanted;
  const elsewhere = namespace === undefined ? [] : findObjects(manifests, { kind, name });
  if (elsewhere.length > 0) {
    const message = `there is no ${kind}/${name} in namespace ${namespace} of ${environment}`;
    throw new UsageError([usageProblem(message, elsewhere.map(fullName).join(', '))]);
  }
  const { accepted, meant } = suggestObjects(manifests, wanted);
  const message = `there is no ${kind}/${name} in ${environment}`;
  throw new UsageError([usageProblem(message, accepted.join(', '), meant && `did you mean ${meant}?`)]);
}

function several(found: readonly Manifest[], { kind, name }: WantedObject): Problem {
  const isInOneNamespace = new Set(found.map(({ body }) => body.metadata.namespace)).size === 1;
  const fix = isInOneNamespace ? 'write the group too: KIND.GROUP/NAME' : 'choose one with --namespace';
  return usageProblem(`there are ${found.length} objects ${kind}/${name}`, found.map(fullName).join(', '), fix);
}
