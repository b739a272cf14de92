/** How much a foreign text may ask of the reader. Whatever is larger becomes a problem. */
export interface ReadLimits {
  /** Bytes of one file. Default 16 MiB: a large platform rendered into one file has 1 to 5 MiB. */
  readonly bytes: number;
  /** Bytes of all files of one call. Default 256 MiB: what they become has to fit into Node's memory. */
  readonly allBytes: number;
  /** Documents of all texts of one call, empty ones included. Default 20,000. */
  readonly documents: number;
  /**
   * Characters of one YAML document. Default 4 Mi: an API server takes requests of 3 MiB (`MaxRequestBodyBytes` in
   * k8s.io/apiserver 0.36, pkg/server/config.go), and etcd objects of 1.5 MiB. JSON has no such limit: it is cheap to read.
   */
  readonly documentCharacters: number;
  /**
   * Lexical tokens of one YAML document, for its nodes take about 500 bytes each while it is read. Default 500,000:
   * our own manifests have a token in 4 characters, so these are 2 MB of them.
   */
  readonly documentTokens: number;
  /** Lexical tokens of all YAML of one file. Default 5,000,000: 16 MiB of manifests like ours have 4.3 million. */
  readonly tokens: number;
  /** Maps and lists within each other. Default 100: the schemas of Kubernetes' own kinds end near 20. */
  readonly depth: number;
  /** Characters that aliases and merge keys add to one file, 16 for a node. Default 1 Mi. */
  readonly aliasCharacters: number;
}

const mebi = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  bytes: 16 * mebi,
  allBytes: 256 * mebi,
  documents: 20_000,
  documentCharacters: 4 * mebi,
  documentTokens: 500_000,
  tokens: 5_000_000,
  depth: 100,
  aliasCharacters: mebi,
};

/** What is left of the limits that all documents of one file share. */
export interface Budget {
  tokens: number;
  aliasCharacters: number;
}

/** All of it. */
export function fullBudget({ tokens, aliasCharacters }: ReadLimits): Budget {
  return { tokens, aliasCharacters };
}
