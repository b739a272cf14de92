import { dnsLabel } from '../../kubernetes';
import type { Problem } from '../../problem';
import { isTree, type Tree } from '../layers';
import { parse } from '../resolve/parse';
import { show, type Finding } from '../rules/finding';
import { imagePin, type ImagePin } from './pin';
import { parsePinFile } from './parse-pin-file';

/** The file of an environment's image pins, as text. */
export interface PinFile {
  /** Path relative to the project, such as `environments/images/production.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Pins by image name, and what is wrong with the file. */
export interface Pins {
  readonly file: string;
  readonly pins: { readonly [image: string]: ImagePin };
  /**
   * Names that the file has, valid or not: a broken pin is not a missing one. Undefined where the file cannot be read,
   * for then nothing is known to be missing.
   */
  readonly names: readonly string[] | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads and checks an environment's pins. Aliases and custom tags of YAML are refused: the file is written by machines.
 */
export function readPins(environment: string, { file, text }: PinFile): Pins {
  const { tree, faults, lineOf } = parsePinFile(text);
  const place = [environment, 'images'];
  if (tree === undefined) {
    const problems = faults.map(({ line, ...fault }): Problem => {
      const accepted = 'YAML that maps each image name, once, to tag and digest';
      return { severity: 'error', code: 'IMAGE_FILE_BROKEN', ...fault, spec: place.join('.'), file, line, accepted };
    });
    return { file, pins: {}, names: undefined, problems };
  }
  const { pins, findings } = parsePins(tree);
  const problems = findings.map(({ path, code, message, ...details }): Problem => {
    const where = { spec: [...place, ...path].join('.'), file, line: lineOf(path) };
    return { severity: 'error', code, message, ...where, ...withoutUndefined(details) };
  });
  return { file, pins, names: Object.keys(tree), problems };
}

function parsePins(tree: Tree): { pins: Record<string, ImagePin>; findings: Finding[] } {
  const entries = Object.entries(tree).map(([name, value]) => ({ name, ...parsePin(name, value) }));
  return {
    pins: Object.fromEntries(entries.flatMap(({ name, pin }) => (pin ? [[name, pin]] : []))),
    findings: entries.flatMap(({ findings }) => findings),
  };
}

function parsePin(name: string, value: unknown): { pin?: ImagePin; findings: readonly Finding[] } {
  if (!dnsLabel.accepts(name)) {
    const message = 'this name has the wrong form';
    return { findings: [{ path: [name], code: 'SPEC_KEY_FORM', message, found: name, accepted: dnsLabel.accepted }] };
  }
  if (!isTree(value)) {
    const message = 'the value has the wrong type';
    const accepted = 'a block with tag and digest';
    return { findings: [{ path: [name], code: 'SPEC_TYPE', message, found: show(value), accepted }] };
  }
  const { value: pin, findings } = parse(imagePin, value, [name]);
  if (pin) return { pin, findings };
  return {
    findings: findings.map((finding) => ({ ...finding, code: codes.get(finding.path[1] ?? '') ?? finding.code })),
  };
}

/** A broken tag or digest has a code of its own: promotion writes them, people search for them. */
const codes: ReadonlyMap<string, string> = new Map([
  ['tag', 'IMAGE_TAG'],
  ['digest', 'IMAGE_DIGEST'],
  ['repository', 'IMAGE_REPOSITORY'],
]);

function withoutUndefined({ found, accepted, fix }: Omit<Finding, 'code' | 'path' | 'message'>): Partial<Problem> {
  return { ...(found && { found }), ...(accepted && { accepted }), ...(fix && { fix }) };
}
