/** Words that mean a secret by themselves, also at the end of a longer one: `dbpassword`. */
const telling = [
  'password',
  'passwd',
  'passphrase',
  'secret',
  'token',
  'credential',
  'credentials',
  'apikey',
  'privatekey',
];
const whole = new Set([...telling, 'passwords', 'secrets', 'creds', 'pwd', 'pass', 'accesskey', 'secretkey']);

/** Words that mean one together. */
const pairs = new Set([
  ...['api', 'private', 'access', 'account', 'shared', 'master', 'signing', 'encryption', 'auth', 'hmac', 'ssh'].map(
    (word) => `${word} key`,
  ),
  ...['api', 'auth', 'access', 'refresh', 'bearer'].map((word) => `${word} tokens`),
  'connection string',
]);

/** A part of each of them, so that most names cost one look. */
const worthALook = /pass|pwd|secret|token|cred|key|string/i;

/** At the end they say that it is something about the secret: `TOKEN_TTL`, `SECRET_NAME`, `PASSWORD_FILE`. */
const about = new Set(
  (
    'ttl expiry expires expiration expire lifetime age name names file files filename path paths dir directory folder ' +
    'ref refs reference arn url uri endpoint host hostname port address addr domain length len size type types kind ' +
    'algorithm alg algo issuer iss audience aud header headers prefix suffix policy rotation interval timeout seconds ' +
    'secs minutes hours days ms enabled disabled required optional allowed supported mode min max count limit quota ' +
    'version provider store manager backend engine namespace mount location format field label selector bucket rate ' +
    'cache class region project vault id ids iterations rounds cost strength attempts retries realm scope scopes claim ' +
    'claims usage budget window server service validator generator encoder template page link hint regex pattern ' +
    'charset flow grant method strategy source sync controller operator resolver reviewer description'
  ).split(' '),
);

/** In front they say that it is counted, or switched on and off: `MAX_TOKENS`, `USE_TOKEN`. */
const counting = new Set('max min total num use enable disable allow require has is skip'.split(' '));

/** The words of a name: `dbPassword`, `DB_PASSWORD` and `db.password` have the same two. */
function wordsOf(name: string): readonly string[] {
  const parted = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2');
  return parted
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/**
 * The words by which a name says that its value is a secret; none where it says something about one, such as how long
 * it lives or where it is kept.
 *
 * @example secretWords('DB_PASSWORD') // ['password']
 * @example secretWords('PASSWORD_FILE') // []
 */
export function secretWords(name: string): readonly string[] {
  if (!worthALook.test(name)) return [];
  const words = wordsOf(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isOwnId = last === 'id' && words.at(-2) === 'secret'; // one half of a login to Vault
  if (counting.has(first) || (about.has(last) && !isOwnId)) return [];
  const single = words.filter((word) => whole.has(word) || telling.some((end) => word.endsWith(end)));
  const double = words.flatMap((word, index) => {
    const pair = `${words[index - 1] ?? ''} ${word}`;
    return pairs.has(pair) ? [pair] : [];
  });
  return [...single, ...double];
}

/** Whether a variable or key of this name should not have its value in Git. */
export function isSecretName(name: string): boolean {
  return secretWords(name).length > 0;
}

/** Numbers, durations and switches. */
const plain = /^[-+]?\d+(\.\d+)?(ns|us|ms|s|m|h|d|w|y|%|[kmgt]i?b?)?$|^(\d+[smhd])+$/i;
const words = new Set(
  'true false yes no on off none null nil undefined enabled disabled required optional string'.split(' '),
);
/** What stands for a value that something else puts in: `$(NAME)`, `${NAME}`, `{{ .name }}`, `<name>`, `***`. */
const placeholder = /\$[({A-Za-z_]|\{\{|<%|%\(|^<[^>]*>$|^([*x.•]|xx)\1*$/;
/** What says where a secret is kept: ARNs, references of Vault, 1Password and other tools. */
const reference =
  /^(arn:|vault:|ref\+|ssm:|sm:\/\/|op:\/\/|file:|env:|projects\/[^/]+\/secrets\/|secret\/|awssm|gcpsm|azkv)/;
const path =
  /^(\.{0,2}|~)\/[\w.@-]*(\/[\w.@-]+)*\/?$|^[\w.-]+(\/[\w.-]+)*\.(pem|key|crt|cer|json|ya?ml|txt|env|jwt|jks|p12|pfx)$/;
const url = /^[a-z][a-z0-9+.-]*:\/\/[^\s@]*$/i;
/** Letters and figures as a key has them, not words: a slash in front does not make it a path. */
const dense = /^\/?(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[A-Za-z0-9]{16,}$/;

/** Whether a value tells nothing even under the name of a secret: a number, a switch, a path, a reference. */
export function isHarmlessValue(value: string): boolean {
  const text = value.trim();
  if (text === '' || plain.test(text) || words.has(text.toLowerCase())) return true;
  if (placeholder.test(text) || reference.test(text) || url.test(text)) return true;
  return path.test(text) && !dense.test(text);
}
