import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One file for each import such as `keelson/spec`, which asks the engine for it: a room is loaded when it is imported.
 *
 * @param {string} output absolute path of `build/`
 * @param {Record<string, string>} modules by the name of their room
 */
export function writeRooms(output, modules) {
  const folder = join(output, 'rooms');
  mkdirSync(folder);
  for (const [room, module] of Object.entries(modules)) {
    const source = `'use strict';\nmodule.exports = require('../engine.cjs')['${module}']();\n`;
    writeFileSync(join(folder, `${room}.cjs`), source);
  }
}
