import { stringify } from 'yaml';
import type { KubernetesObject } from '../manifest';

/**
 * One object as a YAML document, the bytes that stock cdk8s prints (`Yaml.stringify` of cdk8s 2.70), with a newline at
 * its end. YAML 1.1 rules: words such as `yes`, `012` and `1:30` are quoted. As with cdk8s, the text `0o7` is not, and
 * a parser of YAML 1.2 reads it as a number.
 */
export function printYaml(body: KubernetesObject): string {
  return stringify(body, { keepUndefined: true, lineWidth: 0, version: '1.1' });
}
