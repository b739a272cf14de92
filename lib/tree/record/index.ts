export { FileStates, type FileStamp } from './file-states';
export { isUntouched } from './is-untouched';
export { knownContent, nothingKnown, readKnownFiles, type KnownFiles } from './known-files';
export { isSameListing } from './is-same-listing';
export { recordAfter, type RunOutcome } from './record-after';
export { saveRecord } from './record-file';
