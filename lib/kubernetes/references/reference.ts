/** A field by which objects name another object. */
export interface Reference {
  /** Kind of the object that is named. */
  readonly to: string;
  /** API group of it; default: the core group. */
  readonly toGroup?: string;
  /** Whether the kind that is named belongs to the whole cluster, not to a namespace. */
  readonly clusterWide?: boolean;
  /** Kinds of the objects that name it; default: any. */
  readonly from?: readonly string[];
  /** The map that holds the name, keys with `/` between them, lists looked through; empty for the object itself. */
  readonly holder: string;
  /** Key of the name in the holder; its value may be a list of names. */
  readonly key: string;
  /** Key of the named kind in the holder, when it may name several. */
  readonly kindKey?: string;
  /** Key of a flag in the holder: true names the kind of the whole cluster, anything else the one of a namespace. */
  readonly clusterKey?: string;
  /** Key of the named object's namespace in the holder, when it may lie elsewhere. */
  readonly namespaceKey?: string;
  /** Resource that the holder must list in `resources`, for rules of roles. */
  readonly resource?: string;
  /** Where the holder says which keys of a ConfigMap or Secret it reads, keys with `/` between them. */
  readonly dataKey?: string;
  /** Key of the named Service's port in the holder; its value is a number, or a map with `name` or `number`. */
  readonly portKey?: string;
  /** Whether it only follows renames: the one that names the object may make it, or nobody can tell where it lies. */
  readonly onlyFollows?: boolean;
}
