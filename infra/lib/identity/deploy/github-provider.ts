import { ArnFormat, aws_iam as iam, type Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Who signs the tokens of GitHub's workflows; https://docs.github.com/actions/concepts/security/openid-connect */
export const tokenIssuer = 'token.actions.githubusercontent.com';

/** For whom AWS accepts them. */
export const audience = 'sts.amazonaws.com';

/** Lets the account know GitHub's tokens. An account has one: the first of its environments makes it. */
export class GithubProvider extends iam.CfnOIDCProvider {
  constructor(scope: Construct, id: string) {
    // no thumbprint: AWS knows the certificate authority of this issuer itself
    super(scope, id, { url: `https://${tokenIssuer}`, clientIdList: [audience] });
  }
}

/** The provider of the account, whichever stack makes it. */
export function githubProviderArn(stack: Stack): string {
  return stack.formatArn({
    service: 'iam',
    region: '',
    resource: 'oidc-provider',
    resourceName: tokenIssuer,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
