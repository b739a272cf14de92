/** What the level `restricted` of Pod Security warns of, and the codes of ours that say the same. */
const codesByWords: readonly (readonly [words: RegExp, codes: readonly string[]])[] = [
  [/AppArmor/, ['APP_ARMOR_DISABLED']],
  [/unrestricted capabilities/, ['CAPABILITIES_KEPT', 'CAPABILITY_ADDED']],
  [/privileged \(/, ['CONTAINER_PRIVILEGED']],
  [/host namespaces/, ['HOST_NAMESPACE_USED']],
  [/hostPort/, ['HOST_PORT_USED']],
  [/hostProcess/, ['HOST_PROCESS_USED']],
  [/allowPrivilegeEscalation != false/, ['PRIVILEGE_ESCALATION_ALLOWED']],
  [/probe or lifecycle host/, ['PROBE_HOST_SET']],
  [/procMount/, ['PROC_MOUNT_UNMASKED']],
  [/runAsNonRoot != true/, ['ROOT_ALLOWED']],
  [/runAsUser=0/, ['ROOT_USER_SET']],
  [/seLinuxOptions/, ['SE_LINUX_OPTION_FORBIDDEN']],
  [/seccompProfile/, ['SECCOMP_MISSING']],
  [/forbidden sysctls/, ['SYSCTL_UNSAFE']],
  [/restricted volume types/, ['HOST_PATH_MOUNTED', 'VOLUME_TYPE_FORBIDDEN']],
];

/** What Pod Security says, in our codes; several codes of ours for one word of its stand as one, joined by "/". */
export function podSecurityCodes(warnings: readonly string[]): readonly string[] {
  const text = warnings.filter((warning) => warning.includes('would violate PodSecurity')).join(' ');
  return codesByWords.filter(([words]) => words.test(text)).map(([, codes]) => codes.join('/'));
}

/** Those of our codes that Pod Security has words for, joined likewise. */
export function asPodSecurity(codes: readonly string[]): readonly string[] {
  return codesByWords.filter(([, own]) => own.some((code) => codes.includes(code))).map(([, own]) => own.join('/'));
}
