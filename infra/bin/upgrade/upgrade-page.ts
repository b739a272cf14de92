import { isLoss, refused, unprotected, worse, type StackChange } from '../../lib/upgrade';
import type { SizeEffect } from './size-effects';

/** The page that says for each size what a change of it does, as Markdown. */
export function upgradePage(found: readonly SizeEffect[]): string {
  return `# Upgrades of infrastructure

What a deployment does when a size of an environment changes. Made by synthesizing the environment with that size
changed and comparing the templates; what CloudFormation does about a property comes from its resource specification.

- **in place**: nobody notices. **interrupts**: seconds to minutes without it, or pods move.
- **replaces**: a new one is made and the old one goes. **may replace**: the specification leaves it open.
- Effects in bold are of resources that hold data, keys or delegated names. \`npm run infra:deploy\`, and
  \`node infra/check-upgrade.mjs --deployed FOLDER\` for templates from elsewhere, refuse those that lose one, unless
  \`--replace LOGICAL_ID\` names it, and those after which one could be deleted (\`DeletionPolicy\`, deletion protection, the
  lock of a vault), unless \`--unprotect LOGICAL_ID\` does.
- **Node groups** that are replaced get another name: EKS starts the nodes of the new one first and drains the old ones, which
  takes quotas for both. A change of sizes sends the desired size along: what the autoscaler has added is taken away, so
  not at peak times.
- **Subnets**: databases and the cluster are told of new ones, but AWS takes neither a subnet away while something is in it,
  nor others than those of the same network. Another \`cidr\`, other zones or other database subnets are a new environment,
  to which data is moved.

\`project\`, \`shortName\`, \`region\` and \`account\` stand in the names or places of the stacks: with another one, other
stacks are made beside the old, which stay as they are until somebody destroys them. So it is with
\`disasterRecovery.region\`, whose buckets must be emptied and destroyed first, since their names are taken until then.

| environment | change | what is updated | gravest effect |
| --- | --- | --- | --- |
${found.map(rowOf).join('\n')}
`;
}

function rowOf({ change: { environment, values }, changes, refusedBy }: SizeEffect): string {
  const cells = changes === undefined ? ['', `refused: ${refusedBy.join(', ')}`] : [listed(changes), verdict(changes)];
  return `| ${environment} | ${settings(values).join('<br>')} | ${cells.join(' | ')} |`;
}

/** Leaves of a tree of values with their paths. */
function settings(values: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(values).flatMap(([key, value]: [string, unknown]) => {
    const here = [...path, key];
    const isBlock =
      typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
    return isBlock ? settings(value, here) : [`\`${here.join('.')}\`: ${JSON.stringify(value)}`];
  });
}

/** What holds data or does more than change in place, by kind, each once; the rest as a number. */
function listed(changes: readonly StackChange[]): string {
  const told = changes.filter(
    ({ effect, isStateful }) => isStateful || (effect !== 'in place' && effect !== 'creates'),
  );
  const lines = told.map(({ type, effect, isStateful }) => {
    const text = isStateful ? `**${effect}**` : effect;
    return `${type.replace('AWS::', '')}: ${text}`;
  });
  const counted = [...new Set(lines)].sort().map((line) => {
    const count = lines.filter((other) => other === line).length;
    return count === 1 ? line : `${count} ${line}`;
  });
  const others = changes.length - told.length;
  return [...counted, ...(others > 0 ? [`${others} others in place or new`] : [])].join('<br>') || 'nothing';
}

function verdict(changes: readonly StackChange[]): string {
  const nothing = new Set<string>();
  if (changes.some(isLoss) || unprotected(changes, nothing).length > 0) return '**refused unless named**';
  if (refused(changes, nothing).length > 0) return 'refused unless named: the name is taken';
  const updates = changes.flatMap(({ effect }) => (effect === 'creates' || effect === 'removes' ? [] : [effect]));
  return updates.length === 0 ? 'none' : updates.reduce(worse);
}
