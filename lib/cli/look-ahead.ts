import { Worker, type MessagePort } from 'node:worker_threads';
import type { RecordName } from '../tree';
import { untouchedRecord } from '../tree/record/is-untouched';

/** An output folder, and what is known of it. */
export interface LookedAt {
  /** Absolute. */
  readonly folder: string;
  readonly recordFile: string;
}

interface Looking extends LookedAt {
  readonly found: () => Promise<RecordName | undefined>;
}

/** The launcher and the program are bundled apart, so they meet at a place that both know. */
const place = Symbol.for('keelson.lookAhead');

/**
 * Has a thread look whether any file of an output folder was touched, which takes a while, as long as the program has to
 * be loaded and the platform to be evaluated.
 *
 * @param file that the thread loads; it ends in `lookFor`
 */
export function lookAhead(file: string, { folder, recordFile }: LookedAt): void {
  const worker = new Worker(file, { workerData: { keelsonLooksAt: { folder, recordFile } } });
  worker.unref(); // a run that ends without asking does not wait for it
  const answer = new Promise<RecordName | undefined>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(undefined)); // then this thread looks itself
    worker.once('exit', () => resolve(undefined));
  });
  const found = (): typeof answer => {
    worker.ref();
    return answer;
  };
  Reflect.set(globalThis, place, { folder, recordFile, found } satisfies Looking);
}

/** What the thread found, once; undefined if there is none that looks at this folder. */
export function foundAhead({ folder, recordFile }: LookedAt): Promise<RecordName | undefined> | undefined {
  const looking: unknown = Reflect.get(globalThis, place);
  Reflect.deleteProperty(globalThis, place);
  return isLooking(looking) && looking.folder === folder && looking.recordFile === recordFile
    ? looking.found()
    : undefined;
}

/** What a thread was started to look at. */
export function isToLook(data: unknown): data is { readonly keelsonLooksAt: LookedAt } {
  return typeof data === 'object' && data !== null && 'keelsonLooksAt' in data;
}

/** Looks, for the thread that started this one. */
export function lookFor(
  { keelsonLooksAt: { folder, recordFile } }: { readonly keelsonLooksAt: LookedAt },
  port: MessagePort,
): void {
  port.postMessage(untouchedRecord(folder, recordFile));
}

function isLooking(value: unknown): value is Looking {
  return typeof value === 'object' && value !== null && 'found' in value;
}
