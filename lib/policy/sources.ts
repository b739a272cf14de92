/** Where demands come from, as rule pages print it. */
export const podSecurityBaseline = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline';
export const podSecurityRestricted = 'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted';
export const rbacGoodPractices = 'https://kubernetes.io/docs/concepts/security/rbac-good-practices/';
