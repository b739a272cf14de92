/** Rules that keep a room from printing or ending the program: it returns what it found, and lib/cli tells. */
export const noPrinting = {
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    ...['stdout', 'stderr', 'exit', 'exitCode'].map((property) => ({
      object: 'process',
      property,
      message: 'Only lib/cli prints and sets the exit code.',
    })),
  ],
};

const pure =
  'Environments and charts are functions of what they are given: no clock, file, network, environment variable or chance.';

/** Rules that make a file pure data, or a function of its inputs: the same on every machine at any time. */
export const pureData = {
  'no-restricted-globals': [
    'error',
    ...['process', 'globalThis', 'global', 'Date', 'performance', 'crypto', 'fetch', 'require'].map((name) => ({
      name,
      message: pure,
    })),
  ],
  'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: pure }],
};

/**
 * Lint configuration that holds every room to its row of the table in `eslint.config.mjs`.
 *
 * @param {Record<string, { rooms?: string[], packages?: string[], types?: string[] }>} table
 * @param {string} base absolute path of the folder that the rooms are in
 */
export function roomRules(table, base) {
  const rows = Object.entries(table).map(([room, { rooms = [], packages = [], types = [] }]) => ({
    files: [room.endsWith('.ts') ? room : `${room}/**/*.ts`],
    rules: { ...ourRooms(room, rooms, base), ...itsPackages(room, packages, types) },
  }));
  return [...rows, unknownRoom(Object.keys(table))];
}

function ourRooms(room, rooms, base) {
  const message = `${room} may import ${list(rooms)} of ours (table in eslint.config.mjs).`;
  const zone = { target: `./${room}`, from: '.', except: ['node_modules', room, ...rooms], message };
  return { 'import-x/no-restricted-paths': ['error', { basePath: base, zones: [zone] }] };
}

function itsPackages(room, packages, types) {
  const message = `${room} may import ${list(packages)} of packages (table in eslint.config.mjs)`;
  const patterns = [{ regex: otherThan([...packages, ...types]), message }];
  if (types.length > 0) {
    patterns.push({ regex: `^(${types.join('|')})(/|$)`, allowTypeImports: true, message: 'Use "import type" here.' });
  }
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    // the rule above does not look at import()
    'no-restricted-syntax': ['error', { selector: `ImportExpression[source.value=/${otherThan(packages)}/]`, message }],
  };
}

/** Matches the name of every package other than those given, and no relative path. */
function otherThan(packages) {
  // console and process by import would escape the rules that watch the globals
  const allowed = packages.map((name) => (name === 'node:' ? 'node:(?!console$|process$)' : `${name}(/|$)`));
  // a slash would end the regular expression of a selector
  return `^(?!${['\\.', ...allowed].join('|')})`.replaceAll('/', '\\u002F');
}

function unknownRoom(rooms) {
  const message = 'Add this folder to the table in eslint.config.mjs.';
  return {
    files: ['lib/**/*.ts'],
    ignores: rooms.map((room) => `${room}/**`),
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message }] },
  };
}

function list(names) {
  return names.length === 0 ? 'nothing' : names.map((name) => `"${name}"`).join(', ');
}
