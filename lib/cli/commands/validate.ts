import type { Command, Outcome, Session } from '../command';
import { UsageError, usageProblem } from '../usage-error';
import { explain } from './validate/explain';
import { validateFiles, type FileOptions } from './validate/validate-files';
import { validatePlatform, type PlatformOptions } from './validate/validate-platform';

interface ValidateOptions extends FileOptions, PlatformOptions {
  /** True where no code was given. */
  readonly explain?: string | true;
  readonly strict?: boolean;
}

/** Options that say something about YAML from elsewhere only. */
const ofFiles = ['kubernetesVersion', 'crds', 'off'] as const;
const ofPlatform = ['waivers', 'verbose', 'against'] as const;

/** Every rule, over the platform or over files from elsewhere. */
export const validate: Command = {
  name: 'validate',
  summary: 'tell every problem of the platform, or of YAML files',
  words: [
    {
      name: '[files...]',
      description: 'YAML files and folders of any tool to check instead of the platform; - for the standard input',
    },
  ],
  options: [
    { flags: '--watch', description: 'keep running, and do it again whenever a file is saved' },
    { flags: '--strict', description: 'warnings and notes fail too' },
    { flags: '--against <revision>', description: 'also tell what a cluster that has this Git revision would refuse' },
    { flags: '--waivers', description: 'list every waiver and what it covers' },
    { flags: '--verbose', description: 'also list the rules that only a cluster can judge' },
    { flags: '--explain [code]', description: 'print the page of a rule; without a code, list all rules' },
    { flags: '--kubernetes-version <version>', description: 'for files: the version to check against (default: 1.36)' },
    { flags: '--crds <paths...>', description: 'for files: more definitions of custom resources' },
    { flags: '--off <codes...>', description: 'for files: rules to leave out' },
  ],
  async run(session, options: ValidateOptions, words) {
    if (options.explain !== undefined) return explain(options.explain === true ? undefined : options.explain);
    const outcome = await judge(session, options, words);
    return options.strict === true ? { ...outcome, fails: (outcome.problems ?? []).length > 0 } : outcome;
  },
};

function judge(session: Session, options: ValidateOptions, words: readonly string[]): Promise<Outcome> {
  const misplaced = (words.length > 0 ? ofPlatform : ofFiles).filter((name) => Object.hasOwn(options, name));
  if (misplaced.length > 0) {
    const about = words.length > 0 ? 'the platform, not of files' : 'files, and none are named';
    throw new UsageError(misplaced.map((name) => usageProblem(`option --${kebab(name)} speaks of ${about}`)));
  }
  return words.length > 0 ? validateFiles(session, words, options) : validatePlatform(session, options);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
