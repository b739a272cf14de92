import type { NameContext } from '../names/names';

/** What the values of an add-on may depend on. */
export interface AddOnEnvironment extends NameContext {
  readonly region: string;
  readonly domain: string;
}
