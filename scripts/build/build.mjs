// Makes the published form of the package in `build/`: `npm run build`, and `npm pack` by itself.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleEngine } from './bundle-engine.mjs';
import { bundleLauncher } from './bundle-launcher.mjs';
import { emitTypes } from './emit-types.mjs';
import { offeredModules } from './offered-modules.mjs';
import { readDefinitions } from './read-definitions.mjs';
import { writeRooms } from './write-rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const output = join(root, 'build');
const modules = offeredModules(root);

rmSync(output, { recursive: true, force: true });
mkdirSync(output);
await bundleLauncher(root, output);
await bundleEngine(root, output, Object.values(modules));
writeRooms(output, modules);
readDefinitions(root, output);
emitTypes(root, output);
