import { ipAddress, searchDomain } from '../../../kubernetes/validation';
import type { Violation } from '../../../problem';
import { none, ofEach, together } from '../../together';
import { at, each, isSet, named, podRule, refuse, required, textAt, type Place } from './place';

// k8s.io/kubernetes pkg/apis/core/validation: derived from the limits of libc
const mostServers = 3;
const mostSearches = 32;
const mostSearchCharacters = 2048;

const judgeServer = named(ipAddress, 'an IP address');
const judgeSearch = named(searchDomain, 'a search domain');

export const dnsConfigInvalid = podRule(
  {
    code: 'DNS_CONFIG_INVALID',
    title: 'a pod has one to three name servers where it does not use those of the cluster, and valid search domains',
    why:
      'An API server refuses the pod otherwise. dnsPolicy: None takes everything from dnsConfig, which then must name a ' +
      'server; libc reads three servers and 32 domains at most.',
    fix: 'Name servers by address under dnsConfig.nameservers.',
    sources: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],
  },
  ({ spec }) => {
    const config = at(spec, 'dnsConfig');
    const servers = at(config, 'nameservers');
    const needsServer = at(spec, 'dnsPolicy').value === 'None' && each(servers).length === 0;
    return together(
      needsServer
        ? [refuse(servers, 'dnsPolicy None needs a name server', { accepted: 'one to three addresses' })]
        : none,
      isSet(config) ? judgeConfig(config, servers) : none,
    );
  },
);

function judgeConfig(config: Place, servers: Place): readonly Violation[] {
  const searches = at(config, 'searches');
  const characters = each(searches).map(textAt).join(' ').length;
  return together(
    ofEach(each(servers), judgeServer),
    tooMany(servers, mostServers),
    ofEach(each(searches), judgeSearch),
    tooMany(searches, mostSearches),
    characters > mostSearchCharacters
      ? [
          refuse(searches, 'the search domains are too long together', {
            accepted: `at most ${mostSearchCharacters} characters`,
          }),
        ]
      : none,
    ofEach(each(at(config, 'options')), (option) => required(at(option, 'name'), 'the option has no name')),
  );
}

function tooMany(list: Place, most: number): readonly Violation[] {
  const { length } = each(list);
  return length <= most
    ? none
    : [refuse(list, 'there are too many', { found: String(length), accepted: `at most ${most}` })];
}
