import type { ObjectOverlaySettings } from './object-overlay';
import type { Place } from './place';
import type { Step } from './step';
import { annotationsStep } from './transformers/annotations';
import { configMapStep } from './transformers/config-maps';
import { imageStep } from './transformers/images';
import { labelsStep } from './transformers/labels';
import { prefixStep, suffixStep } from './transformers/names';
import { namespaceStep } from './transformers/namespace';
import { patchStep } from './transformers/patches';
import { replacementSteps } from './transformers/replacements';
import { replicasStep } from './transformers/replicas';

type Compile = (settings: ObjectOverlaySettings, place: Place) => readonly Step[];

/** Every transformer, in the order in which they run: that of kustomize. */
const transformers: readonly Compile[] = [
  ({ configMaps }, place) => each(configMaps, [...place, 'configMaps'], configMapStep),
  ({ components = [] }, place) =>
    components.flatMap((component, index) => compile(component, [...place, 'components', index])),
  ({ patches }, place) => each(patches, [...place, 'patches'], patchStep),
  ({ namespace }, place) => one(namespace, [...place, 'namespace'], namespaceStep),
  ({ namePrefix }, place) => one(namePrefix, [...place, 'namePrefix'], prefixStep),
  ({ nameSuffix }, place) => one(nameSuffix, [...place, 'nameSuffix'], suffixStep),
  ({ labels }, place) => each(labels, [...place, 'labels'], labelsStep),
  ({ annotations }, place) => one(annotations, [...place, 'annotations'], annotationsStep),
  ({ replicas }, place) => each(replicas, [...place, 'replicas'], replicasStep),
  ({ images }, place) => each(images, [...place, 'images'], imageStep),
  ({ replacements = [] }, place) =>
    replacements.flatMap((entry, index) => replacementSteps(entry, [...place, 'replacements', index])),
];

/** The entries of an overlay in the order in which they run. */
export function compile(settings: ObjectOverlaySettings, place: Place): readonly Step[] {
  return transformers.flatMap((steps) => steps(settings, place));
}

function each<Entry>(
  entries: readonly Entry[] | undefined,
  place: Place,
  step: (entry: Entry, place: Place) => Step,
): readonly Step[] {
  return (entries ?? []).map((entry, index) => step(entry, [...place, index]));
}

function one<Entry>(
  entry: Entry | undefined,
  place: Place,
  step: (entry: Entry, place: Place) => Step,
): readonly Step[] {
  return entry === undefined ? [] : [step(entry, place)];
}
