import type { Outcome } from '../../command';
import type { Rendered } from '../../platform/rendered';
import type { Choice } from '../../tree/choice';

/** The chosen files one after the other, each with its path before it; `kubectl apply -f -` takes them as they come. */
export function streamOf({ environments, problems }: Rendered, choice: Choice): Outcome {
  const files = environments
    .filter(({ name }) => choice.environments.includes(name))
    .flatMap(({ name, tree }) => {
      const isSelected = choice.selectionOf(name) ?? ((): boolean => true);
      return [...tree.files].filter(([path]) => isSelected(path)).map(([path, { text }]) => [path, text()] as const);
    });
  return {
    lines: files.map(([path, text]) => `# ${path}\n---\n${text.trimEnd()}`),
    data: { files: Object.fromEntries(files) },
    problems,
  };
}
