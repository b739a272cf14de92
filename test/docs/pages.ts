import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const project = join(__dirname, '../..');

/** A page of Markdown. */
export interface Page {
  /** Path relative to the project. */
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A fenced block of code. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** The heading that it stands under. */
  readonly heading: string;
  /** Such as `docs/services.md:12`. */
  readonly place: string;
}

/** The README, CONTRIBUTING and everything in docs/. */
export function pages(): readonly Page[] {
  const names = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' }).sort();
  const docs = names.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
  return ['README.md', 'CONTRIBUTING.md', ...docs].map((file) => {
    const text = readFileSync(join(project, file), 'utf8');
    return { file, text, blocks: blocksOf(file, text) };
  });
}

/** Blocks of one language on all pages. */
export function blocksIn(language: string): readonly Block[] {
  return pages().flatMap(({ blocks }) => blocks.filter((block) => block.language === language));
}

/** Text outside of blocks. */
export function proseOf({ text }: Page): string {
  return text.replace(fence, '');
}

/** Headings outside of blocks, without their signs. */
export function headingsOf(text: string): string[] {
  return [...text.replace(fence, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

const fence = /^( *)```(\w*)\n([^]*?)^\1```$/gm;

function blocksOf(file: string, text: string): Block[] {
  return [...text.matchAll(fence)].map(({ index, 1: indent = '', 2: language = '', 3: code = '' }) => {
    const before = text.slice(0, index);
    return {
      language,
      text: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
      heading: headingsOf(before).at(-1) ?? '',
      place: `${file}:${before.split('\n').length}`,
    };
  });
}
