import { isAlias, isCollection, isNode, isPair, type Alias, type Node } from 'yaml';

/**
 * The node that each alias stands for: the last one before it that bears its anchor. Absent: there is none, or the alias
 * stands within it. One walk for all aliases, where `Alias.resolve` walks the document for each.
 */
export function aliasTargets(root: Node): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const walk = (node: unknown): void => {
    if (isPair(node)) {
      walk(node.key);
      walk(node.value);
    } else if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target) targets.set(node, target);
    } else if (isNode(node)) {
      const anchor = anchorOf(node);
      if (anchor) anchors.delete(anchor); // so that an alias within finds none
      if (isCollection(node)) node.items.forEach(walk);
      if (anchor) anchors.set(anchor, node);
    }
  };
  walk(root);
  return targets;
}

function anchorOf(node: Node): string | undefined {
  return 'anchor' in node && typeof node.anchor === 'string' && node.anchor !== '' ? node.anchor : undefined;
}
