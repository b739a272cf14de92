import { hash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile, type SourceStates } from '../files';
import type { Outcome } from '../command';
import { codeVariables } from './code-variables';
import type { Host } from '../host';

/** What a run found that has nothing to do when nothing changed. The launcher tells it again, and evaluates nothing. */
export interface RunRecord {
  /** Names the state of all code and of the user's description. */
  readonly program: string;
  /** Other files that the run read, relative to the project: image pins and definitions of custom resources. */
  readonly inputs: SourceStates;
  /** Day of the run, such as `2027-03-31`: waivers expire. */
  readonly day: string;
  /** The output that the run left as it has to be; absent for one that writes none. */
  readonly dist?: RecordedDist | undefined;
  readonly outcome: Outcome;
}

export interface RecordedDist {
  /** Absolute path. */
  readonly folder: string;
  /** File with the state of everything in it, see `isUntouched`. */
  readonly recordFile: string;
  /** What the folder holds, by the word of the run. */
  readonly contentKey: string;
}

/** Raised when the form of a record changes. */
const format = 2;

/** Environment variables that change what a run does or says. */
const variables = ['CDK8S_OUTDIR', 'KEELSON_THREADS', ...codeVariables];

type Call = Pick<Host, 'project' | 'argv' | 'env'>;

/** The record of the last run of this command line; undefined if there is none, or it is damaged. */
export function readRunRecord(call: Call): RunRecord | undefined {
  try {
    const [digest, text = ''] = readFileSync(fileOf(call), 'utf8').split('\n');
    if (digest !== hash('sha256', text)) return undefined;
    const record: unknown = JSON.parse(text);
    return isRecord(record) ? record : undefined;
  } catch {
    return undefined;
  }
}

/** @throws the file system's error where the project cannot be written */
export function writeRunRecord(call: Call, record: RunRecord): void {
  const file = fileOf(call);
  const text = JSON.stringify(record);
  mkdirSync(dirname(file), { recursive: true });
  replaceFile(file, `${hash('sha256', text)}\n${text}`);
}

function fileOf({ project, argv, env }: Call): string {
  const asked = [format, project, argv, variables.map((name) => env[name] ?? null)];
  return join(project, '.keelson/runs', `${hash('sha256', JSON.stringify(asked))}.json`);
}

/** Only this program writes records, and a checksum says that one is whole. */
function isRecord(value: unknown): value is RunRecord {
  return typeof value === 'object' && value !== null && 'outcome' in value;
}
