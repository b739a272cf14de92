/**
 * Letters of the availability zones of each region, as of November 2026: from the table in cfn-lint 1.51
 * (`AVAILABILITY_ZONES`), which follows https://docs.aws.amazon.com/global-infrastructure/latest/regions/. An account
 * sees not every zone of us-east-1, us-west-1, ap-northeast-1 and ca-central-1, and one of them takes no EKS control
 * plane; which one that is differs from account to account, so no list can tell.
 */
const zones: { readonly [region: string]: string } = {
  'af-south-1': 'abc',
  'ap-east-1': 'abc',
  'ap-east-2': 'abc',
  'ap-northeast-1': 'abcd',
  'ap-northeast-2': 'abcd',
  'ap-northeast-3': 'abc',
  'ap-south-1': 'abc',
  'ap-south-2': 'abc',
  'ap-southeast-1': 'abc',
  'ap-southeast-2': 'abc',
  'ap-southeast-3': 'abc',
  'ap-southeast-4': 'abc',
  'ap-southeast-5': 'abc',
  'ap-southeast-6': 'abc',
  'ap-southeast-7': 'abc',
  'ca-central-1': 'abcd',
  'ca-west-1': 'abc',
  'eu-central-1': 'abc',
  'eu-central-2': 'abc',
  'eu-north-1': 'abc',
  'eu-south-1': 'abc',
  'eu-south-2': 'abc',
  'eu-west-1': 'abc',
  'eu-west-2': 'abc',
  'eu-west-3': 'abc',
  'il-central-1': 'abc',
  'me-central-1': 'abc',
  'me-south-1': 'abc',
  'mx-central-1': 'abc',
  'sa-east-1': 'abc',
  'us-east-1': 'abcdef',
  'us-east-2': 'abc',
  'us-west-1': 'abc',
  'us-west-2': 'abcd',
};

/**
 * Codes of all regions. Those of China and of GovCloud are left out: other ARNs, in China other host names, and
 * CloudFormation hands no output of a stack from there to us-east-1, where CloudFront has its certificates
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html).
 */
export const regionNames: readonly string[] = Object.keys(zones);

/** Availability zones of a region, such as `us-east-1a`; none for one that does not exist. */
export function zonesOf(region: string): readonly string[] {
  const letters = Object.hasOwn(zones, region) ? zones[region] : undefined;
  return [...(letters ?? '')].map((letter) => region + letter);
}
