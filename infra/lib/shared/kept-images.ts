import { Duration, aws_ecr as ecr } from 'aws-cdk-lib';

/** How many tagged images a repository keeps, besides those that an environment runs. */
const kept = 50;

/**
 * What is deleted of a repository: old builds, and layers that no tag names. A rule for each tag that an environment
 * runs comes first, for an image that one rule has looked at is safe from those after it: else the 51st build after a
 * release would take production's image away.
 *
 * @param tags that environments run; ECR takes 50 rules (https://docs.aws.amazon.com/AmazonECR/latest/userguide/service-quotas.html)
 */
export function keptImages(tags: readonly string[]): ecr.LifecycleRule[] {
  const running = tags.map((tag, index) => ({
    rulePriority: index + 1,
    description: `an environment runs ${tag}`,
    tagStatus: ecr.TagStatus.TAGGED,
    tagPatternList: [tag],
    maxImageCount: 1, // a tag is immutable: there is no second one
  }));
  return [
    ...running,
    {
      rulePriority: 900,
      description: 'layers that no tag names',
      tagStatus: ecr.TagStatus.UNTAGGED,
      maxImageAge: Duration.days(7),
    },
    {
      rulePriority: 901,
      description: `all but the newest ${kept}`,
      tagStatus: ecr.TagStatus.TAGGED,
      tagPatternList: ['*'],
      maxImageCount: kept,
    },
  ];
}
