import { referencesIn } from './references';
import type { CloudTemplate } from './template';

/** Whether a stack takes values from outputs of others, which can change while its own template stays the same. */
export function readsOutputs(template: CloudTemplate): boolean {
  return referencesIn([template.Resources, template.Outputs]).some(({ kind }) => kind === 'output');
}
