/**
 * AWS's quota of lines of a network ACL for each direction, not counting the last one
 * (https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html, November 2026).
 */
export const mostNetworkAclLines = 20;
