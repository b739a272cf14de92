import { didYouMean } from '../../../problem';
import { asServerReads } from '../as-server-reads';
import { closest } from '../closest';
import { fieldPath, type Step } from '../field-path';
import { isRecord } from '../json-schema';
import { printShort, type Finding, type SchemaFault } from '../schema-fault';
import { branchFindings, notListed } from './branch-findings';
import { duplicates } from './duplicates';
import type { Link } from './link';
import { judgeNumber } from './number-rules';
import type { Alternatives, ListRules, MapRules, Prepared } from './prepared';
import type { PreparedSchemas } from './prepared-schemas';
import { judgeSize } from './size-rules';
import { judgeText } from './text-rules';
import { bitsOf } from './value-types';

type MapValue = Readonly<Record<string, unknown>>;

/** One walk over one value, side by side with its schema. */
export class Walk {
  readonly faults: SchemaFault[] = [];
  private readonly steps: Step[] = [];

  constructor(private readonly schemas: PreparedSchemas) {}

  visit(value: unknown, prepared: Prepared): void {
    if (value === null && prepared.nullable) return;
    if (prepared.types !== 0 && (prepared.types & bitsOf(value)) === 0) return this.report(wrongType(value, prepared));
    if (typeof value === 'object') this.visitParts(value, prepared);
    else this.judgePlain(value, prepared);
    if (prepared.alternatives) this.judgeWhole(value, prepared, prepared.alternatives);
  }

  private judgePlain(value: unknown, { text, number }: Prepared): void {
    if (text && typeof value === 'string') judgeText(value, text, this.report);
    else if (number && typeof value === 'number') judgeNumber(value, number, this.report);
  }

  private visitParts(value: object | null, prepared: Prepared): void {
    if (Array.isArray(value)) this.visitList(value, prepared.list);
    else if (isRecord(value)) this.visitMap(value, prepared);
  }

  private visitMap(map: MapValue, prepared: Prepared): void {
    const { required, size } = prepared.map;
    for (const key of Object.keys(map)) this.visitField(key, map[key], prepared.map);
    for (const name of required) {
      if (!isSet(map, name, prepared.map)) {
        this.reportAt(name, { message: `required field "${name}" is missing` });
      }
    }
    if (size) this.report(judgeSize(Object.keys(this.wholeOf(map, prepared) ?? {}).length, size, 'fields'));
  }

  private visitField(key: string, value: unknown, { fields, others, othersSkipNull }: MapRules): void {
    const field = fields.get(key);
    if (value === undefined || (value === null && (field ? field.skipsNull : othersSkipNull))) return;
    const link = field ? field.link : others;
    if (link === undefined) return;
    if (link === 'refused') return this.reportAt(key, unknownField(key, [...fields.keys()]));
    const { prepared } = link;
    if ((prepared.plainTypes & bitsOf(value)) !== 0) return; // nearly all leaves
    this.steps.push(key);
    this.visit(value, prepared);
    this.steps.pop();
  }

  private visitList(list: readonly unknown[], { items, keys, size }: ListRules): void {
    if (items) {
      const { prepared } = items;
      for (let index = 0; index < list.length; index++) {
        this.steps.push(index);
        this.visit(list[index], prepared);
        this.steps.pop();
      }
    }
    if (size) this.report(judgeSize(list.length, size, 'elements'));
    if (keys) for (const { index, shared } of duplicates(list, keys)) this.reportAt(index, duplicate(shared));
  }

  private judgeWhole(value: unknown, prepared: Prepared, alternatives: Alternatives): void {
    if (alternatives.values) this.report(notListed(value, alternatives.values));
    if (!alternatives.hasBranches) return;
    const whole = this.wholeOf(value, prepared);
    for (const link of alternatives.all) this.visit(whole, link.prepared);
    for (const finding of branchFindings(whole, alternatives, prepared.schema, this.fits)) this.report(finding);
  }

  private wholeOf(value: unknown, { isReadFirst, schema }: Prepared): unknown {
    return isReadFirst ? asServerReads(value, schema, this.schemas.definitions) : value;
  }

  private readonly fits = (value: unknown, link: Link): boolean => {
    const walk = new Walk(this.schemas);
    walk.visit(value, link.prepared);
    return walk.faults.length === 0;
  };

  private readonly report = (finding: Finding | undefined): void => {
    if (finding) this.faults.push({ path: fieldPath(this.steps), ...finding });
  };

  private reportAt(step: Step, finding: Finding): void {
    this.faults.push({ path: fieldPath([...this.steps, step]), ...finding });
  }
}

function wrongType(value: unknown, { schema: { type = [] } }: Prepared): Finding {
  return {
    message: 'wrong type',
    found: printShort(value),
    accepted: typeof type === 'string' ? type : type.join(' or '),
  };
}

function isSet(map: MapValue, name: string, { fields }: MapRules): boolean {
  if (!Object.hasOwn(map, name)) return false; // a field may be called "constructor"
  const value = map[name];
  return value !== undefined && (value !== null || fields.get(name)?.skipsNull !== true);
}

function unknownField(name: string, known: readonly string[]): Finding {
  const near = closest(name, known);
  const fix = didYouMean(name, known);
  return {
    message: `unknown field "${name}"`,
    found: name,
    ...(near.length > 0 && { accepted: near.join(', ') }),
    ...(fix !== undefined && { fix }),
  };
}

function duplicate(shared: unknown): Finding {
  return { message: 'is in the list twice', found: printShort(shared), accepted: 'each one once' };
}
