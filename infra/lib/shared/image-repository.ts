import { RemovalPolicy, aws_ecr as ecr, aws_iam as iam } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { keptImages } from './kept-images';

export interface ImageRepositoryProps {
  readonly name: string;
  /** That environments run. */
  readonly tags: readonly string[];
  /** Accounts that pull, besides its own. */
  readonly accounts: readonly string[];
}

/** Images of one name: a tag never moves, each is scanned when it comes, and outlives the stack. */
export class ImageRepository extends ecr.Repository {
  constructor(scope: Construct, id: string, { name, tags, accounts }: ImageRepositoryProps) {
    super(scope, id, {
      repositoryName: name,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      imageScanOnPush: true,
      encryption: ecr.RepositoryEncryption.AES_256, // a key would need grants to every account, and hides no secret
      lifecycleRules: keptImages(tags),
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    if (accounts.length === 0) return;
    this.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'Pull',
        principals: accounts.map((account) => new iam.AccountPrincipal(account)),
        actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      }),
    );
  }
}
