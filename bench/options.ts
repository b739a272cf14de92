import { parseArgs } from 'node:util';
import { parseSize, type Size } from './measure/size';

export interface Options {
  readonly check: boolean;
  readonly write: boolean;
  readonly help: boolean;
  /** Words of which a tool's name must have one; default: all tools. */
  readonly only?: readonly string[];
  /** Default: all sizes. */
  readonly sizes?: readonly Size[];
  readonly rounds: number;
}

export const usage = `Measures keelson beside other tools that render the same objects.

npm run bench -- [options]

  --check          only what the promises need; exit 1 when one is missed
  --write          write docs/benchmarks.md
  --only <words>   only tools whose name has one of these words, such as helm,keelson
  --sizes <sizes>  only these, such as 10x1,1000x3 (services x environments)
  --rounds <n>     of each figure (default: 5, of slow ones as many as fit)
  --help           print this help
`;

/** @throws Error that says what is wrong with the arguments */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      check: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
      rounds: { type: 'string', default: '5' },
    },
  });
  const { check, write, help, only, sizes, rounds } = values;
  if (write && (check || only !== undefined || sizes !== undefined)) {
    throw new Error('--write needs all figures: leave out --check, --only and --sizes');
  }
  return {
    check,
    write,
    help,
    rounds: parseRounds(rounds),
    ...(only !== undefined && { only: only.split(',') }),
    ...(sizes !== undefined && { sizes: sizes.split(',').map(sizeOf) }),
  };
}

function parseRounds(text: string): number {
  if (/^[1-9]\d?$/.test(text)) return Number(text);
  throw new Error(`--rounds is a number from 1 to 99, found ${text}`);
}

function sizeOf(text: string): Size {
  const size = parseSize(text);
  if (size === undefined) throw new Error(`--sizes takes sizes such as 1000x3, found ${text}`);
  return size;
}
