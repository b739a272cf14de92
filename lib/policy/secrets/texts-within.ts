import { containersOf, fieldAt, fieldPath, listOf, textOf, textsOf } from '../../manifest';
import type { KubernetesObject, PodTemplate } from '../../manifest';
import { isSecretName } from '../../kubernetes';

/** A text that people wrote into an object, where secrets are put by mistake. */
export interface WrittenText {
  readonly place: 'annotation' | 'entry' | 'variable' | 'argument';
  readonly field: string;
  /** What its value is said to be: the name of a variable, the key of an entry; empty for an argument. */
  readonly name: string;
  readonly text: string;
}

const none: readonly WrittenText[] = [];

/** Annotations, entries of a ConfigMap, variables and arguments of containers. */
export function textsWithin(body: KubernetesObject, pods: readonly PodTemplate[]): readonly WrittenText[] {
  const own = annotationTexts(fieldAt(body, 'metadata'), 'metadata');
  if (body.kind === 'ConfigMap') return [...own, ...entries(body)];
  if (pods.length === 0) return own;
  return [
    ...own,
    ...pods.flatMap((pod) => [
      ...(pod.path === '' ? [] : annotationTexts(pod.metadata, fieldPath(pod.path, 'metadata'))),
      ...containersOf(pod).flatMap(({ path, fields }) => [...variables(fields, path), ...commandLine(fields, path)]),
    ]),
  ];
}

function annotationTexts(metadata: unknown, path: string): readonly WrittenText[] {
  const annotations = fieldAt(metadata, 'annotations');
  if (annotations === undefined) return none;
  return Object.entries(textsOf(annotations)).map(([name, text]) => ({
    place: 'annotation',
    field: `${path}.annotations["${name}"]`,
    name,
    text,
  }));
}

function entries(body: KubernetesObject): readonly WrittenText[] {
  return Object.entries(textsOf(body['data'])).map(([name, text]) => ({
    place: 'entry',
    field: `data["${name}"]`,
    name,
    text,
  }));
}

function variables(container: unknown, path: string): readonly WrittenText[] {
  const env = fieldAt(container, 'env');
  if (env === undefined) return none;
  return listOf(env).flatMap((variable, index) => {
    const text = textOf(fieldAt(variable, 'value'));
    const name = textOf(fieldAt(variable, 'name')) ?? '';
    return text === undefined ? [] : [{ place: 'variable', field: `${path}.env[${index}].value`, name, text }];
  });
}

function commandLine(container: unknown, path: string): readonly WrittenText[] {
  return ['command', 'args'].flatMap((key) => {
    const list = fieldAt(container, key);
    if (list === undefined) return none;
    const words = listOf(list).map((word) => textOf(word) ?? '');
    return words.map((text, index): WrittenText => {
      const name = flagBefore(words[index - 1] ?? '', text);
      return { place: 'argument', field: `${path}.${key}[${index}]`, name, text };
    });
  });
}

/** The name of `--password` where the word after it is its value. */
function flagBefore(word: string, next: string): string {
  const flag = /^--?([A-Za-z][\w.-]*)$/.exec(word)?.[1] ?? '';
  return isSecretName(flag) && !next.startsWith('-') ? flag : '';
}
