/** A form by which a secret is known wherever it stands. */
export interface KnownToken {
  /** With article, for a sentence. */
  readonly what: string;
  readonly pattern: RegExp;
}

/** Prefixes as their makers publish them for scanners, beside what every private key begins with. */
export const knownTokens: readonly KnownToken[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  {
    what: 'a private key in base64',
    pattern:
      /LS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0EgUFJJVkFURS|BFQyBQUklWQVRF|BPUEVOU1NIIFBSSVZBVE|BFTkNSWVBURUQgUFJJVkFURS)/,
  },
  { what: 'an age key', pattern: /\bAGE-SECRET-KEY-1[0-9A-Z]{58}/ },
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: 'a GitHub token', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}/ },
  { what: 'a GitHub token', pattern: /\bgithub_pat_[A-Za-z0-9_]{22,}/ },
  { what: 'a GitLab token', pattern: /\bgl(?:pat|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,}/ },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a Slack app token', pattern: /\bxapp-\d-[A-Za-z0-9-]{20,}/ },
  {
    what: 'a Slack webhook',
    pattern: /hooks\.slack\.com\/(?:services|workflows)\/T[A-Z0-9]+\/[A-Z0-9]+\/[A-Za-z0-9]{16,}/,
  },
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}/ },
  { what: 'a Google client secret', pattern: /\bGOCSPX-[\w-]{20,}/ },
  { what: 'a Stripe key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}/ },
  { what: 'a PyPI token', pattern: /\bpypi-AgEI[\w-]{40,}/ },
  { what: 'an API key of a language model', pattern: /\bsk-(?:ant-|proj-|svcacct-)?[A-Za-z0-9_-]{32,}/ },
  { what: 'a Hugging Face token', pattern: /\bhf_[A-Za-z]{34}/ },
  { what: 'a SendGrid key', pattern: /\bSG\.[\w-]{16,64}\.[\w-]{30,}/ },
  { what: 'a DigitalOcean token', pattern: /\bdo[opr]_v1_[a-f0-9]{64}/ },
  { what: 'a Vault token', pattern: /\bhv[sbr]\.[\w-]{20,}/ },
  { what: 'a Grafana token', pattern: /\bgl(?:sa|c)_[A-Za-z0-9_+/=]{32,}/ },
  { what: 'a Databricks token', pattern: /\bdapi[a-f0-9]{32}/ },
  { what: 'a Shopify token', pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}/ },
  { what: 'a Telegram bot token', pattern: /\b\d{8,10}:AA[\w-]{33}\b/ },
  { what: 'a JSON Web Token', pattern: /\beyJ[\w-]{8,400}\.eyJ[\w-]{8,9000}\.[\w-]{8,}/ },
  { what: 'a key of Azure', pattern: /(?:AccountKey|SharedAccessKey)=[A-Za-z0-9+/]{40,}={0,2}/ },
  { what: 'credentials of a registry', pattern: /"auth"\s*:\s*"[A-Za-z0-9+/]{8,}={0,2}"/ },
  { what: 'a bearer token', pattern: /\b[Bb]earer\s+(?=[\w.~+/-]*\d)[\w.~+/-]{20,}=*/ },
  { what: 'a login for basic authentication', pattern: /\b[Bb]asic\s+(?=[\w+/]*[A-Z0-9])[A-Za-z0-9+/]{16,}={0,2}/ },
];

const any = new RegExp(knownTokens.map(({ pattern }) => `(?:${pattern.source})`).join('|'));
const shortest = 16;

/** The first known token within a text. */
export function tokenWithin(text: string): KnownToken | undefined {
  if (text.length < shortest || !any.test(text)) return undefined;
  return knownTokens.find(({ pattern }) => pattern.test(text));
}
