import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface WrittenStack {
  readonly id: string;
  readonly account?: string;
  readonly region?: string;
  readonly dependencies?: readonly string[];
  readonly terminationProtection?: boolean;
  readonly template: object;
}

/** Writes stacks as `cdk synth` does, as far as it is read, and returns the folder. */
export function writeAssembly(stacks: readonly WrittenStack[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'keelson-assembly-'));
  const artifacts = stacks.map(
    ({ id, account = '222222222222', region = 'us-west-2', dependencies = [], template, ...properties }) => {
      writeFileSync(join(folder, `${id}.template.json`), JSON.stringify(template));
      const artifact = {
        type: 'aws:cloudformation:stack',
        environment: `aws://${account}/${region}`,
        dependencies: [`${id}.assets`, ...dependencies],
        properties: { templateFile: `${id}.template.json`, stackName: `aicode-${id}`, ...properties },
      };
      return [id, artifact] as const;
    },
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: Object.fromEntries(artifacts) }));
  return folder;
}
