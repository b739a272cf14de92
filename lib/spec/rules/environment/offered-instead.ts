import { didYouMean } from '../../../problem';

/** What to write in place of an instance type that AWS does not offer, for one line each. */
export interface Instead {
  readonly accepted: string;
  readonly fix: string;
}

/** The sizes of its family where there is such a family, else the families of its kind (`m`, `t`, `cache.r`). */
export function offeredInstead(type: string, offered: readonly string[]): Instead {
  const family = familyOf(type);
  const sizes = offered.filter((one) => familyOf(one) === family);
  const alike = offered.filter((one) => kindOf(one) === kindOf(type));
  const near = [sizes, alike, offered].find((some) => some.length > 0) ?? [];
  const families = [...new Set(near.map(familyOf))];
  return {
    accepted: sizes.length > 0 ? sizes.join(', ') : `a type of the families ${families.join(', ')}`,
    fix: didYouMean(type, near) ?? 'choose one that AWS offers',
  };
}

function familyOf(type: string): string {
  return type.slice(0, type.lastIndexOf('.'));
}

/** The letters before the generation. */
function kindOf(type: string): string {
  return /^(?:db\.|cache\.)?[a-z]+/.exec(type)?.[0] ?? '';
}
