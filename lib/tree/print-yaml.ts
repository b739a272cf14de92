import type { KubernetesObject } from '../manifest';
import { printBlock } from './yaml/block';
import { printByLibrary } from './yaml/library';

/**
 * One object as a YAML document, the bytes that stock cdk8s prints (`Yaml.stringify` of cdk8s 2.70), with a newline at
 * its end. YAML 1.1 rules: words such as `yes`, `012` and `1:30` are quoted.
 *
 * Three flaws come with those bytes. The text `0o7` is not quoted, and a parser of YAML 1.2 reads it as a number. A
 * text of nothing but spaces and line ends, such as a space and a newline, is read without its spaces
 * (https://github.com/eemeli/yaml/pull/695). A text that holds a line of exactly one space, and ends in a line of
 * spaces or holds control characters, is read with a backslash in place of that space if its JSON has 40 characters.
 *
 * One difference: an object that stands in two places is printed twice, where cdk8s prints an anchor and an alias. The
 * text depends on the values alone, so it is the same after the values went through a cache or a worker, which keep
 * no references; and a reader of a diff never has to look up an alias. What cdk8s renders shares nothing.
 *
 * @throws RangeError if the object holds itself
 */
export function printYaml(body: KubernetesObject): string {
  return printBlock(body, '') || printByLibrary(body, ''); // what is empty or no plain data is for the library
}
