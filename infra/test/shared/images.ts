import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '..', '..', '..');

interface Pin {
  readonly tag: string;
  readonly repository?: string;
}

/** What machines have written down for an environment: image names of our own, with the tag that runs. */
export function pinnedImages(environment: string): ReadonlyMap<string, string> {
  const pins: Record<string, Pin> = parse(
    readFileSync(join(root, 'environments', 'images', `${environment}.yaml`), 'utf8'),
  );
  const own = Object.entries(pins).filter(([, { repository }]) => repository === undefined);
  return new Map(own.map(([name, { tag }]) => [name, tag]));
}

/** An image of a repository: how many days ago it came, and its tag, where it has one. */
export interface Image {
  readonly days: number;
  readonly tag?: string;
}

/**
 * What a lifecycle policy deletes, as https://docs.aws.amazon.com/AmazonECR/latest/userguide/LifecyclePolicies.html
 * says: all rules look at all images, and the one of the lowest number that matches an image decides about it.
 */
export function expired(policy: string, images: readonly Image[]): readonly Image[] {
  const rules = [...JSON.parse(policy).rules].sort((a, b) => a.rulePriority - b.rulePriority);
  const decided = new Set<Image>();
  const gone: Image[] = [];
  for (const { selection } of rules) {
    const matching = images.filter((image) => matches(selection, image)).sort((a, b) => a.days - b.days);
    const old = matching.filter(({ days }, place) =>
      selection.countType === 'imageCountMoreThan' ? place >= selection.countNumber : days >= selection.countNumber,
    );
    gone.push(...old.filter((image) => !decided.has(image)));
    matching.forEach((image) => decided.add(image));
  }
  return gone;
}

function matches(
  { tagStatus, tagPatternList = [] }: { tagStatus: string; tagPatternList?: string[] },
  { tag }: Image,
): boolean {
  if (tagStatus === 'untagged') return tag === undefined;
  return tag !== undefined && tagPatternList.every((pattern) => pattern === '*' || pattern === tag);
}
