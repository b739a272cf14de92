interface Difference {
  readonly who: 'only the checks' | 'only the server';
  readonly because: string;
}

/** Objects of the rules' cases of which checks and server do not say the same, and why. */
export const differencesInCases: { readonly [place: string]: Difference } = {
  'METADATA_INVALID doesNotApply[0]': {
    who: 'only the server',
    because: 'its service account is missing, which a rule about references reports',
  },
  'POD_INVALID fails[1]': {
    who: 'only the checks',
    because: 'the server takes a negative grace period of a pod for 1 second, which nobody means',
  },
  'PORT_INVALID fails[1]': {
    who: 'only the checks',
    because: 'the server lets any text be a hostIP; the network plugin then fails and the pod never starts',
  },
  'SERVICE_INVALID fails[0] 9': {
    who: 'only the checks',
    because: 'a dry run takes no port of the nodes, so it does not look whether there is such a one',
  },
  'VOLUME_MOUNT_INVALID fails[1]': {
    who: 'only the checks',
    because: 'the server lets a path have a colon, which its documentation forbids and container runtimes refuse',
  },
};
