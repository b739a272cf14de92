import { excerpt, type OffsetFault } from '../read-fault';
import { duplicateKey } from './duplicate-key';

/** A map as it is being read: its own keys, each once, over those that `<<` brought. */
export class MapEntries {
  readonly result: { [key: string]: unknown } = {};
  private readonly own = new Set<string>();
  private hasMerge = false;

  constructor(private readonly report: (fault: OffsetFault) => void) {}

  /** A key that the map itself has. */
  set(key: string, value: unknown, offset: number): void {
    if (this.own.has(key)) return this.report(duplicateKey(key, offset));
    this.own.add(key);
    define(this.result, key, value);
  }

  /**
   * Keys of other maps, a later one over an earlier. Kubernetes' parser lets them win over the keys before `<<`, and all
   * others let the map's own keys win: such a key is a fault.
   */
  merge(maps: readonly object[], offset: number): void {
    if (this.hasMerge) {
      const fix = 'name all in one list, such as "<<: [*one, *two]"';
      this.report({ code: 'YAML_DUPLICATE_KEY', message: 'a map merges twice', offset, found: '<<', fix });
    }
    this.hasMerge = true;
    for (const [key, value] of maps.flatMap((map) => Object.entries(map))) {
      if (this.own.has(key)) this.reportCovered(key, offset);
      else define(this.result, key, value);
    }
  }

  private reportCovered(key: string, offset: number): void {
    const message = 'Kubernetes would take this key from the merged map, other readers from the map itself';
    const fix = 'put "<<" before the keys that it must not replace';
    this.report({ code: 'YAML_DUPLICATE_KEY', message, offset, found: excerpt(key), fix });
  }
}

/** Sets an own property, whatever its name: assigning to `__proto__` would change the object's prototype. */
function define(target: { [key: string]: unknown }, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}
