import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';
import type { Fields } from '../../../lib/manifest';
import { printCode } from '../../objects/print-code';
import { keelsonFolder } from '../../project/write-project';
import { writeFiles } from '../../project/write-files';
import { peerPackages } from '../packages';
import type { PeerInput } from '../peer';
import { mainFile, tsconfig } from './app-files';

/** Packages that a new project of cdk8s has, as far as they are loaded. */
const packages = ['cdk8s', 'cdk8s-plus-28', 'constructs', '@types/node', '@types/jest'];

/** An app as its users write it, in TypeScript, and the same compiled: a chart a service, an App an environment. */
export function writeApp(folder: string, { environments, template, services }: PeerInput): void {
  const names = environments.map(({ name }) => name);
  const sources = {
    'main.ts': mainFile(names),
    'service-chart.ts': chartFile(template),
    'services.ts': `import type { Service } from './service-chart';

export const services: Record<string, Service> = ${JSON.stringify(services, null, 2)};
`,
  };
  const compiled = Object.entries(sources).map(([file, text]): [string, string] => [
    `compiled/${file.replace(/ts$/, 'js')}`,
    transformSync(text, { loader: 'ts', format: 'cjs', target: 'node20' }).code,
  ]);
  const platforms = environments.map(({ name, platform }): [string, string] => [
    `${name}.json`,
    JSON.stringify(platform, null, 2),
  ]);
  writeFiles(folder, {
    ...sources,
    'tsconfig.json': tsconfig,
    ...Object.fromEntries(compiled),
    ...Object.fromEntries(platforms),
    ...Object.fromEntries(platforms.map(([file, text]) => [`compiled/${file}`, text])),
  });
  linkPackages(join(folder, 'node_modules'));
}

function chartFile(template: readonly Fields[]): string {
  const objects = template.map((object) => {
    const id = String(object['kind']).toLowerCase();
    return `    new ApiObject(this, '${id}', ${printCode(object)});\n`;
  });
  return `import { ApiObject, Chart } from 'cdk8s';
import { Construct } from 'constructs';

export interface Service {
  readonly tag: string;
  readonly digest: string;
  readonly port: number;
  readonly env: Record<string, string>;
  readonly configVersion: string;
  readonly resources: object;
  readonly minReplicas: number;
  readonly maxReplicas: number;
}

export class ServiceChart extends Chart {
  constructor(scope: Construct, name: string, environment: string, service: Service) {
    super(scope, name);
${objects.join('')}  }
}
`;
}

function linkPackages(folder: string): void {
  const links = [...packages.map((name) => [name, join(keelsonFolder, 'node_modules', name)] as const)];
  if (existsSync(peerPackages)) links.push(['typescript', join(peerPackages, 'typescript')] as const);
  for (const [name, target] of links) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  }
}
