import { readdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { eachOf, foreignError } from '../foreign-error';
import { projectFiles } from './project-files';
import { withinProject, type ProjectPath } from './within-project';

const manifest = /\.(ya?ml|json)$/;

/**
 * The files that the `files` of a bundle stand for, each once: a file itself, of a folder all YAML and JSON below it, of
 * `vendor/crds/*.yaml` those that fit.
 *
 * @throws PlatformError with every problem: `FOREIGN_MISSING` also where nothing fits; those of `projectFiles`
 */
export function manifestFiles(files: readonly string[], project: string): readonly ProjectPath[] {
  const found = eachOf(files, (path) => {
    const isPattern = posix.basename(path).includes('*');
    return isPattern ? filesThatFit(path, project) : filesAt(path, project);
  });
  return [...new Map(found.map((file) => [file.path, file])).values()];
}

function filesAt(path: string, project: string): readonly ProjectPath[] {
  const { real } = withinProject(path, project);
  const files = projectFiles(path, project);
  return statSync(real).isDirectory() ? files.filter((file) => manifest.test(file.path)) : files;
}

function filesThatFit(pattern: string, project: string): readonly ProjectPath[] {
  const folder = posix.dirname(pattern);
  const parts = posix.basename(pattern).split('*');
  const fits = new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')}$`);
  const { real } = withinProject(folder, project);
  const names = statSync(real).isDirectory() ? readdirSync(real).filter((name) => fits.test(name)) : [];
  if (names.length > 0) return eachOf(names.sort(), (name) => filesAt(posix.join(folder, name), project));
  throw foreignError('FOREIGN_MISSING', 'no file fits this pattern', { found: pattern });
}
