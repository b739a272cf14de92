import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Budget, ReadLimits } from '../limits';
import { excerpt, type OffsetFault } from '../read-fault';
import { aliasTargets } from './alias-targets';
import { MapEntries } from './map-entries';
import { tooDeep } from './parse-document';
import { scalarValue, standard, unknownTag } from './scalar-value';

/** Makes plain data of a document's nodes. Aliases become copies, so that what is changed in one place stays there. */
export class ValueBuilder {
  readonly faults: OffsetFault[] = [];
  /** Set by a fault after which nothing else is looked at. */
  private stopped = false;
  private aliasLevel = 0;
  /** Of the alias in the text whose copy is being made. */
  private aliasOffset = 0;
  private targets: ReadonlyMap<Alias, Node> | undefined;

  constructor(
    private readonly root: Node,
    private readonly limits: ReadLimits,
    private readonly budget: Budget,
  ) {}

  build(): unknown {
    return this.value(this.root, 1);
  }

  private value(node: unknown, depth: number): unknown {
    if (this.stopped || node === null) return null;
    if (this.aliasLevel > 0) this.pay(node);
    if (isScalar(node)) return this.scalar(scalarValue(node));
    if (isAlias(node)) return this.alias(node, (target) => this.value(target, depth));
    return this.collection(node, depth);
  }

  private collection(node: unknown, depth: number): unknown {
    if (depth > this.limits.depth) return this.stop(tooDeep(offsetOf(node), this.limits));
    if (isMap(node)) return this.hasTag(node, 'map') ? this.map(node, depth) : null;
    if (isSeq(node)) return this.hasTag(node, 'seq') ? node.items.map((item) => this.value(item, depth + 1)) : null;
    return null;
  }

  private scalar(read: ReturnType<typeof scalarValue>): string | number | boolean | null {
    if ('value' in read) return read.value;
    this.report(read.fault);
    return null;
  }

  private alias<Result>(alias: Alias, use: (target: Node) => Result): Result | null {
    this.targets ??= aliasTargets(this.root);
    const target = this.targets.get(alias);
    if (!target) {
      const message = 'an alias names no anchor that stands complete before it';
      this.report({ code: 'YAML_BROKEN', message, offset: offsetOf(alias), found: excerpt(`*${alias.source}`) });
      return null;
    }
    if (this.aliasLevel === 0) this.aliasOffset = offsetOf(alias);
    this.aliasLevel++;
    try {
      return use(target);
    } finally {
      this.aliasLevel--;
    }
  }

  private map(map: YAMLMap, depth: number): unknown {
    const entries = new MapEntries((fault) => this.report(fault));
    for (const pair of map.items) {
      if (this.stopped) return null;
      const offset = offsetOf(pair.key);
      if (isMergeKey(pair)) {
        entries.merge(this.mergedMaps(pair.value, depth), offset);
        continue;
      }
      const key = this.key(pair.key);
      const value = this.value(pair.value, depth + 1);
      if (key !== undefined) entries.set(key, value, offset);
    }
    return entries.result;
  }

  private key(key: unknown): string | undefined {
    if (isAlias(key)) return this.alias(key, (target) => this.key(target)) ?? undefined;
    const value = isScalar(key) ? this.scalar(scalarValue(key)) : undefined;
    if (value !== undefined && value !== null) return String(value);
    const message = isScalar(key) ? 'a key is empty or null' : 'a key is a map or a list';
    this.report({ code: 'YAML_BROKEN', message, offset: offsetOf(key), accepted: 'a text' });
    return undefined;
  }

  /** The maps to merge, the one that wins last. */
  private mergedMaps(value: unknown, depth: number): object[] {
    const found = this.value(value, depth);
    const maps: unknown[] = Array.isArray(found) ? found.toReversed() : [found];
    const objects = maps.filter(isObject);
    if (objects.length < maps.length && !this.stopped) {
      const message = 'the merge key "<<" takes a map, or a list of maps';
      this.report({ code: 'YAML_BROKEN', message, offset: offsetOf(value) });
    }
    return objects;
  }

  private hasTag(node: Node & { tag?: string }, name: string): boolean {
    if (node.tag === undefined || node.tag === '!' || node.tag === standard + name) return true;
    this.report(unknownTag(node.tag, offsetOf(node)));
    return false;
  }

  private pay(node: unknown): void {
    this.budget.aliasCharacters -= 16 + (isScalar(node) && typeof node.value === 'string' ? node.value.length : 0);
    if (this.budget.aliasCharacters >= 0) return;
    const message = 'aliases make the text too large';
    const accepted = `aliases that add at most ${this.limits.aliasCharacters} characters`;
    this.stop({ code: 'YAML_ALIAS_BOMB', message, offset: this.aliasOffset, accepted });
  }

  private stop(fault: OffsetFault): null {
    if (!this.stopped) this.faults.push(fault);
    this.stopped = true;
    return null;
  }

  private report(fault: OffsetFault): void {
    if (!this.stopped && this.faults.length < most) this.faults.push(fault);
  }
}

/** Faults of one document that are told. */
const most = 20;

/** Whether a pair's key merges another map into this one, as a plain `<<` does and a quoted one does not. */
export function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && key.tag === undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function offsetOf(node: unknown): number {
  if (isScalar(node) || isAlias(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0;
  return 0;
}
