import * as kubernetes from '../../../lib/kubernetes';

const long = (length: number): string => 'a'.repeat(length);

const rules = [
  ['dnsLabel', ['a', 'a-1', '1a', long(63)], ['', 'A', '-a', 'a-', 'a.b', 'a_b', long(64), 'a\n']],
  ['dnsSubdomain', ['a', 'a.b-c.1', long(253)], ['', 'a..b', '.a', 'a.-b', 'A.b', long(254)]],
  ['serviceName', ['a', 'a-1', long(63)], ['1a', '-a', 'a.b', long(64)]],
  ['portName', ['http', '8080-tcp', 'a'], ['80', 'a--b', '-a', 'a-', 'HTTP', long(16)]],
  ['environmentVariable', ['PATH', '_x', 'aB9'], ['', '9A', 'A-B', 'A.B', 'A=B']],
  ['labelKey', ['app', 'app.kubernetes.io/name', 'A_b.c'], ['', '/a', 'a/', 'a/b/c', 'A.io/b', '-a', long(64)]],
  ['labelValue', ['', 'a', 'A_b.c-9', long(63)], ['-a', 'a.', 'a b', 'a/b', long(64)]],
  ['configMapKey', ['a', '.env', 'A_b-c.yaml'], ['', '.', '..', '..a', 'a/b', 'a b', long(254)]],
  ['absolutePath', ['/', '/a', '/var/.cache/x', '/a/', '/..a'], ['', 'a', '/a:b', '/a//b', '/a/../b', '/a/.', '//']],
  [
    'hostName',
    ['a.b', 'api.example.com', '1.example.com'],
    ['a', '*.a.b', 'A.b', 'a..b', 'a.b.', '10.0.0.1', `${long(64)}.b`],
  ],
] as const;

test.each(rules)('%s accepts and refuses what Kubernetes does', (name, accepted, refused) => {
  const { accepts } = kubernetes[name];
  expect(accepted.filter((text) => !accepts(text))).toEqual([]);
  expect(refused.filter((text) => accepts(text))).toEqual([]);
});
