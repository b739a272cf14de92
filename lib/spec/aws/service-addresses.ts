/**
 * Addresses of Services in every cluster. EKS would choose them by the network's range, nobody can change them later,
 * and a network that overlaps them is refused
 * (https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html, November 2026).
 */
export const serviceAddresses = '172.20.0.0/16';
