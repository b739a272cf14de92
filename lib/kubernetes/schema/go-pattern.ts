const insensitiveFlag = '(?i)';

/**
 * A pattern of a CRD, written for Go (RE2), as one of JavaScript. Of what differs, `(?i)` occurs in known CRDs:
 * it counts until the group around it ends, so letters up to there become both cases.
 *
 * @throws SyntaxError when the rest is nothing that JavaScript reads either
 */
export function goPattern(pattern: string): RegExp {
  const translated = pattern.includes(insensitiveFlag) ? withoutFlag(pattern) : pattern;
  try {
    return new RegExp(translated, 'u');
  } catch {
    return new RegExp(translated); // escapes that need none, such as `\-`, are fine in Go and here without "u" only
  }
}

function withoutFlag(pattern: string): string {
  const tokens = pattern.match(/\(\?i\)|\\.|\[(?:\\.|[^\]\\])*\]|[^]/g) ?? [];
  const groups = [false]; // for each open group, the innermost last: whether case is ignored from here on
  return tokens.map((token) => translate(token, groups)).join('');
}

function translate(token: string, groups: boolean[]): string {
  const insensitive = groups.at(-1) ?? false;
  if (token === insensitiveFlag) {
    groups[groups.length - 1] = true;
    return '';
  }
  if (token === '(') groups.push(insensitive);
  if (token === ')') groups.pop();
  return insensitive ? bothCases(token) : token;
}

function bothCases(token: string): string {
  if (token.startsWith('[')) return token.replace(/\\.|([a-z])-([a-z])|[a-z]/gi, inClass);
  return /^[a-z]$/i.test(token) ? `[${token.toLowerCase()}${token.toUpperCase()}]` : token;
}

function inClass(part: string): string {
  return part.startsWith('\\') ? part : part.toLowerCase() + part.toUpperCase();
}
