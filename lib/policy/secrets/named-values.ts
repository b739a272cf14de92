/** A name and the value that a text gives to it. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const configuration = /\.(env|properties|ini|conf|cfg|ya?ml|json|toml|xml)$/i;
const line =
  /^[ \t]*(?:-[ \t]+)?(?:export[ \t]+)?["']?([\w.-]{3,60})["']?[ \t]*[:=][ \t]*(\S[^\n]{0,500}?)[ \t]{0,20},?[ \t\r]{0,20}$/gm;
const inJson = /"([\w.-]{3,60})"\s*:\s*"([^"\n]+)"/g;
const inXml = /<([\w.-]{3,60})>([^<\n]+)<\/\1>/g;
const inCommand = /(?:^|\s)(?:--?)?([A-Za-z][\w.-]{2,60})=("[^"]*"|'[^']*'|\S+)/g;
const flag = /(?:^|\s)--([A-Za-z][\w-]{2,60})\s+([^\s-]\S*)/g;

/** Program code and prose rather than a value: a call, a list, a block, several words. */
const noValue = /^[[{|>&!]|[()]|\s/;

/** What a file of configuration sets; nothing for other files, where `name: text` may mean anything. */
export function valuesInFile(fileName: string, text: string): readonly NamedValue[] {
  if (!configuration.test(fileName)) return [];
  return [line, inJson, inXml].flatMap((pattern) => pairsOf(text, pattern)).filter(({ value }) => !noValue.test(value));
}

/** What the words of a command set: `--password=x`, `PASSWORD=x psql`, `--password x` within a script. */
export function valuesInCommand(text: string): readonly NamedValue[] {
  return [inCommand, flag].flatMap((pattern) => pairsOf(text, pattern));
}

function pairsOf(text: string, pattern: RegExp): readonly NamedValue[] {
  return [...text.matchAll(pattern)].map(([, name = '', value = '']) => ({ name, value: unquoted(value) }));
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
