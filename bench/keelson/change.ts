import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectNoticed } from './calls';

/** The service that changes, and the file of its ConfigMap, which a hand edits. */
const service = 'service-0';
const configFile = `dist/env-0/services/${service}/21-configmap-${service}-env.yaml`;

/** Gives one service a value that it never had, which changes two objects in each environment. */
export function changeOneService(project: string, round: number): void {
  const file = join(project, 'environments/base.ts');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/"LOG_FORMAT": "[^"]*"/, `"LOG_FORMAT": "${format(round)}"`));
}

/** @throws Error unless the output has the value that `changeOneService` set */
export function expectChanged(project: string, round: number): void {
  if (readFileSync(join(project, configFile), 'utf8').includes(format(round))) return;
  throw new Error(`keelson did not render the change of ${service}`);
}

/** @throws Error unless keelson refuses to overwrite a file that was edited by hand; leaves the file as it was */
export function expectHandEditsNoticed(project: string): void {
  const file = join(project, configFile);
  const text = readFileSync(file, 'utf8');
  appendFileSync(file, '# edited by hand\n');
  expectNoticed(project, configFile);
  writeFileSync(file, text);
}

function format(round: number): string {
  return `json-${round}`;
}
