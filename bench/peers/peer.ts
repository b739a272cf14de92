import type { Fields } from '../../lib/manifest';
import type { ToolName } from '../../test/tools/tools';
import type { Step } from '../measure/step';
import type { ServiceValues } from '../objects/service-template';
import type { RenderedEnvironment } from '../objects/tree';

/** What a peer's project is made from: keelson's own output, taken apart again. */
export interface PeerInput {
  readonly environments: readonly RenderedEnvironment[];
  /** The objects of one service, see `templateOf`. */
  readonly template: readonly Fields[];
  /** Services by name; the same in every environment. */
  readonly services: { readonly [name: string]: ServiceValues };
}

/** Another tool that renders the same objects. */
export interface Peer {
  /** As tables call it. */
  readonly name: string;
  /** With its version. */
  readonly versions: () => string;
  /** Tools that are built from Go modules. */
  readonly tools?: readonly ToolName[];
  /** Whether it needs what `package.json` beside this file lists. */
  readonly needsPackages?: boolean;
  /** Services that it can render in reasonable time; default: any number. */
  readonly mostServices?: number;
  /** Writes its project, as somebody who knows the tool would: nothing in it is done for a machine's sake. */
  readonly write: (folder: string, input: PeerInput) => void;
  /** Renders every environment into `out/<environment>/`, which is there and empty. */
  readonly steps: (folder: string, environments: readonly string[]) => readonly Step[];
}
