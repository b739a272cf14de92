import { z } from 'zod';
import { apiGroup, type KubernetesObject } from '../../manifest';
import type { Place } from '../place';
import { editEach, kindAndName, type Step } from '../step';

/** Text before or behind the name of every object. */
export const affixSchema = z.string().regex(/^[a-z0-9.-]+$/, 'expected lower-case letters, digits, "-" and "."');

/** Makes a prefix ready to be set before names; references within the bundle follow. */
export function prefixStep(prefix: string, place: Place): Step {
  return renameStep((name) => prefix + name, place);
}

/** Makes a suffix ready to be set behind names; references within the bundle follow. */
export function suffixStep(suffix: string, place: Place): Step {
  return renameStep((name) => name + suffix, place);
}

function renameStep(rename: (name: string) => string, place: Place): Step {
  return {
    place,
    expect: undefined,
    wanted: 'any object',
    foreignOnly: true,
    candidates: kindAndName,
    run: (subjects) =>
      editEach(subjects, (body) => {
        if (hasGivenName(body)) return undefined;
        return { body: { ...body, metadata: { ...body.metadata, name: rename(body.metadata.name) } } };
      }),
  };
}

/** Names that mean something by themselves: a CRD's is made from its kind, an APIService's from its group. */
function hasGivenName({ apiVersion, kind }: KubernetesObject): boolean {
  const isApiService = kind === 'APIService' && apiGroup(apiVersion) === 'apiregistration.k8s.io';
  return isApiService || kind === 'CustomResourceDefinition' || kind === 'Namespace';
}
