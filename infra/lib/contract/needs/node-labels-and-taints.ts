import { fieldAt, listOf, podTemplatesOf, textOf, textsOf, type PodTemplate } from '../../../../lib/manifest';
import { breach, type Need } from './need';
import { nodeGroups, type NodeGroup } from './node-groups';

const ours = 'keelson.dev/';

/** Every pod finds a node group that has the labels it asks for and only taints that it tolerates. */
export const nodeLabelsAndTaints: Need = (sides) => {
  const groups = nodeGroups(sides);
  return sides.objects.flatMap(({ file, body }) =>
    podTemplatesOf(body)
      .filter((template) => !groups.some((group) => takes(group, template)))
      .map((template) =>
        breach('NO_NODES', {
          message:
            'no node group takes these pods: one with their labels has taints they do not tolerate, or there is none',
          file,
          found: selectorOf(template).join(', ') || 'any node',
          accepted: groups.map(({ labels }) => oursOf(labels).join(' ')).join(', '),
        }),
      ),
  );
};

function takes({ labels, taints }: NodeGroup, template: PodTemplate): boolean {
  const has = oursOf(labels);
  const tolerated = listOf(template.spec.tolerations).map(
    (one) => `${textOf(fieldAt(one, 'key')) ?? ''}=${textOf(fieldAt(one, 'value')) ?? ''}`,
  );
  return (
    selectorOf(template).every((label) => has.includes(label)) && taints.every((taint) => tolerated.includes(taint))
  );
}

function selectorOf({ spec }: PodTemplate): readonly string[] {
  return oursOf(textsOf(spec.nodeSelector));
}

function oursOf(labels: { readonly [label: string]: string }): readonly string[] {
  return Object.entries(labels)
    .filter(([label]) => label.startsWith(ours))
    .map(([label, value]) => `${label}=${value}`);
}
