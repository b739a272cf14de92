// Checks synthesized templates with cfn-lint: `npm run infra:lint [-- FOLDER]`, by default what `npm run infra:synth` wrote.
// Exit code: 0 no finding, 1 findings, 2 nothing to check, 4 no cfn-lint.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pythonTool } from './python-tool.mjs';

const infra = join(import.meta.dirname, '..', '..', 'infra');
const folder = resolve(process.argv[2] ?? join(infra, 'cdk.out'));
// not the command of its own: that names the folder which it was installed in at first
const program = 'import sys; from cfnlint.runner import main; sys.exit(main())';
process.exitCode = lint();

function lint() {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.template.json')) : [];
  if (files.length === 0) {
    console.error(`no templates in ${folder}: run \`npm run infra:synth\` first`);
    return 2;
  }
  const tool = pythonTool('cfn-lint', join(infra, 'requirements.txt'));
  if ('missing' in tool) {
    console.error(tool.missing);
    return 4;
  }
  const options = ['--config-file', join(infra, '.cfnlintrc'), '--format', 'parseable', '--template', ...files];
  const { status } = spawnSync(tool.python, ['-c', program, ...options], { cwd: folder, stdio: 'inherit' });
  console.log(`${files.length} templates, ${status === 0 ? 'no finding' : 'findings above'}`);
  return status === 0 ? 0 : 1;
}
