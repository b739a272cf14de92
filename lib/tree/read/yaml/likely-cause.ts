import type { OffsetFault } from '../read-fault';

/** What broken YAML most likely is, when it is none of its author's: all its faults of form follow from that. */
export function likelyCause(text: string): OffsetFault | undefined {
  for (const { pattern, message, fix } of causes) {
    const offset = text.search(pattern);
    if (offset >= 0) return { code: 'YAML_BROKEN', message, offset, fix };
  }
  return undefined;
}

const causes = [
  { pattern: /^<{7} /m, message: 'the file holds an unsolved merge conflict', fix: 'solve it' },
  {
    pattern: /^%(YAML|TAG) /m,
    message: 'a YAML directive stands here, and kubectl takes none',
    fix: 'remove the line',
  },
  {
    pattern: /\{\{-? *[.$"a-z(]/,
    message: 'this is a template, not a manifest',
    fix: 'render it first: helm template',
  },
  { pattern: /^ *\t/m, message: 'a tab indents this line, and YAML takes spaces only', fix: 'indent with spaces' },
];
