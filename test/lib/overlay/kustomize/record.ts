// Records what kustomize 5.8.1 makes of every case:
//   npx esbuild test/lib/overlay/kustomize/record.ts --bundle --platform=node --outfile=/tmp/record.js --define:__dirname='"'$PWD/test/lib/overlay/kustomize'"'
//   KUSTOMIZE=/path/to/kustomize node /tmp/record.js
import { writeFileSync } from 'node:fs';
import { goldenOf, readCases } from './parity-case';
import { runKustomize } from './run-kustomize';

const binary = process.env['KUSTOMIZE'];
if (binary === undefined) throw new Error('KUSTOMIZE names no binary');
for (const { file, cases } of readCases()) {
  const lines = cases.map((one) => JSON.stringify({ name: one.name, ...runKustomize(binary, one) }));
  writeFileSync(goldenOf(file), `${lines.join('\n')}\n`);
}
