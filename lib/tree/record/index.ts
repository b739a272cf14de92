export { FileStates, type FileStamp } from './file-states';
export type { FileRecord, RecordName } from './file-record';
export { isUntouched, untouchedRecord } from './is-untouched';
export { itemsOf, knownContent, nothingKnown, readKnownFiles, type KnownFiles } from './known-files';
export { isSameListing } from './is-same-listing';
export { recordAfter, type RunOutcome } from './record-after';
export { saveRecord } from './record-file';
