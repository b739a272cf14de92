import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

/** File to what ESLint found in it: `rule:line`, in order. */
export type Findings = Readonly<Record<string, readonly string[]>>;

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line?: number; readonly message: string }[];
}

const repository = resolve(__dirname, '../..');

/**
 * Lints a small project of its own with this repository's configuration.
 *
 * @param files relative path to content
 * @throws Error with ESLint's own words when it could not run
 */
export function lintProject(files: Readonly<Record<string, string>>): Findings {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'keelson-lint-')));
  try {
    write(base, { ...files, ...settings() });
    symlinkSync(join(repository, 'node_modules'), join(base, 'node_modules'));
    return lint(base);
  } finally {
    rmSync(base, { recursive: true });
  }
}

function settings(): Record<string, string> {
  const config = JSON.stringify(join(repository, 'eslint.config.mjs'));
  return {
    'eslint.config.mjs': `import { lintConfig } from ${config};\nexport default lintConfig(import.meta.dirname);\n`,
    'tsconfig.json': JSON.stringify({ extends: join(repository, 'tsconfig.json'), include: ['**/*.ts'], exclude: [] }),
  };
}

function write(base: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), content);
  }
}

// a process of its own: ESLint loads its configuration as a module, which jest's sandbox cannot
function lint(base: string): Findings {
  const eslint = join(repository, 'node_modules/eslint/bin/eslint.js');
  const run = spawnSync(process.execPath, [eslint, '--format', 'json', '.'], { cwd: base, encoding: 'utf8' });
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  const results = JSON.parse(run.stdout) as LintResult[];
  return Object.fromEntries(
    results.map(({ filePath, messages }) => [
      relative(base, filePath),
      messages.map(({ ruleId, line, message }) => `${ruleId ?? reportOf(message)}:${line ?? 0}`),
    ]),
  );
}

// what ESLint itself reports has no rule
function reportOf(message: string): string {
  return message.startsWith('Unused eslint-disable') ? 'unused-disable' : message;
}
