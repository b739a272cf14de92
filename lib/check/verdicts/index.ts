export { askAgain, askAnew, type Ask } from './ask';
export { digestOfRest, digestOfService, digestOfSpec } from './spec-digests';
export type { Verdict, VerdictMemory, Verdicts } from './verdict';
export { specWithoutValues, withoutServices } from './reduced-spec';
