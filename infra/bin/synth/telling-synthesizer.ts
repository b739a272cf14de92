import { join } from 'node:path';
import {
  DefaultStackSynthesizer,
  Token,
  type IBoundStackSynthesizer,
  type ISynthesisSession,
  type PolicyValidationStack,
  type Stack,
} from 'aws-cdk-lib';

/** Writes stacks as they always are, and tells of each as soon as its template is written. */
export class TellingSynthesizer extends DefaultStackSynthesizer {
  constructor(private readonly tell: (stack: PolicyValidationStack) => void) {
    super();
  }

  /** One for each stack: the library's own shares its list of assets between all that it made. */
  override reusableBind(stack: Stack): IBoundStackSynthesizer {
    const bound = new TellingSynthesizer(this.tell);
    bound.bind(stack);
    return bound;
  }

  override synthesize(session: ISynthesisSession): void {
    super.synthesize(session);
    const { account, region, node, templateFile } = this.boundStack;
    this.tell({
      stackConstructPath: node.path,
      templatePath: join(session.outdir, templateFile),
      accountId: Token.isUnresolved(account) ? undefined : account,
      region: Token.isUnresolved(region) ? undefined : region,
    });
  }
}
