import { fieldAt, type Fields } from '../../../lib/manifest';
import { printYaml } from '../../objects/print-documents';
import { writeFiles } from '../../project/write-files';
import type { PeerInput } from '../peer';
import { printTemplate } from './print-template';

/**
 * A chart as its users write them: a template a kind, which loops over the services of the values. What the environment
 * has besides services stands in the environment's own values, as objects.
 */
export function writeChart(folder: string, { environments, template, services }: PeerInput): void {
  const values = environments.map(({ name, platform }): [string, string] => [
    `values-${name}.yaml`,
    printYaml({ environment: name, platform }),
  ]);
  writeFiles(folder, {
    'chart/Chart.yaml': printYaml({ apiVersion: 'v2', name: 'bench', version: '1.0.0' }),
    'chart/values.yaml': printYaml({ services }),
    'chart/templates/platform.yaml': '{{- range .Values.platform }}\n---\n{{ toYaml . }}\n{{- end }}\n',
    ...Object.fromEntries(template.map((object) => [`chart/templates/${fileOf(object)}`, templateFile(object)])),
    ...Object.fromEntries(values),
  });
}

function fileOf(object: Fields): string {
  return `${String(fieldAt(object, 'kind')).toLowerCase()}.yaml`;
}

function templateFile(object: Fields): string {
  return `{{- range $name, $service := .Values.services }}\n---\n${printTemplate(object)}{{- end }}\n`;
}
