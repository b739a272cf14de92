import { orderedKinds } from '../../../../kubernetes';
import { apiGroup, groupBy, oncePer } from '../../../../manifest';
import { selects, type Facts, type LabelSelector, type ObjectFact } from '../../../facts';
import { reachable, unsaid } from './namespaces';

interface Selecting {
  readonly selector: LabelSelector;
  readonly namespace: string | undefined;
}

const knownKinds = new Set(orderedKinds);

/** Custom resources of which we do not know what they make, by namespace. */
const customResources = oncePer((objects: readonly ObjectFact[]) => {
  const custom = objects.filter(({ object }) => !knownKinds.has(object.kind) && isCustom(apiGroup(object.apiVersion)));
  return groupBy(custom, ({ object }) => object.namespace ?? unsaid);
});

/**
 * Whether a selector is for pods that an operator makes of a custom resource among the objects: it matches the labels of
 * the custom resource itself, or a label of the operator's own, such as `cnpg.io/cluster: db`, has its name.
 */
export function madeByOperator(facts: Pick<Facts, 'objects'>, { selector, namespace }: Selecting): boolean {
  const resources = customResources(facts.objects);
  if (resources.size === 0) return false;
  const values = Object.entries(selector.matchLabels).flatMap(([key, value]) => (isOperators(key) ? value : []));
  const isMeant = ({ object, labels }: ObjectFact): boolean =>
    values.includes(object.name) || selects(selector, labels);
  return reachable(namespace).some((one) => resources.get(one)?.some(isMeant));
}

function isOperators(labelKey: string): boolean {
  return labelKey.includes('/') && isCustom(labelKey.slice(0, labelKey.indexOf('/')));
}

function isCustom(group: string): boolean {
  return group.includes('.') && !group.endsWith('k8s.io') && !group.endsWith('kubernetes.io');
}
