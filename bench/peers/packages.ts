import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fieldAt } from '../../lib/manifest';
import type { ParseYaml } from '../objects/parse-objects';
import { keelsonFolder } from '../project/write-project';

/** Where the packages of peers are installed. */
export const peerPackages = join(__dirname, 'node_modules');

export function hasPeerPackages(): boolean {
  return existsSync(peerPackages);
}

/**
 * Installs what `package-lock.json` beside this file lists, unless it is there; no package may run anything.
 *
 * @returns whether it is there now
 */
export function installPeerPackages(tell: (line: string) => void): boolean {
  if (hasPeerPackages()) return true;
  tell('installing the packages of peers ...');
  const { status, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: __dirname,
    encoding: 'utf8',
  });
  if (status !== 0) tell(`the packages of peers could not be installed:\n${stderr}`);
  return status === 0;
}

/** Version of a package: one of peers, or one of this repository's own. */
export function packageVersion(name: string): string {
  const folder = [peerPackages, join(keelsonFolder, 'node_modules')].find((place) => existsSync(join(place, name)));
  if (folder === undefined) return 'not installed';
  return String(fieldAt(JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')), 'version'));
}

/** Reads YAML with the parser that is ten times faster, where peers have brought it. */
export function yamlParser(): ParseYaml {
  if (!hasPeerPackages()) return parse;
  const yaml: unknown = createRequire(join(peerPackages, 'here.js'))('js-yaml');
  const load = fieldAt(yaml, 'load');
  return typeof load === 'function' ? (text): unknown => Reflect.apply(load, undefined, [text]) : parse;
}
