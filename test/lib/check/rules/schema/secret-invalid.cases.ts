import type { RuleCases } from '../../rule-cases';
import { all, object } from './objects';

const secret = (fields: string): string => object('v1', 'Secret', fields);

export const cases: RuleCases = {
  code: 'SECRET_INVALID',
  passes: [
    {
      yaml: all(
        secret('stringData: { password: hunter2 }'),
        secret('type: kubernetes.io/tls, stringData: { tls.crt: a, tls.key: b }'),
        secret("type: kubernetes.io/dockerconfigjson, stringData: { .dockerconfigjson: '{}' }"),
        secret('type: kubernetes.io/basic-auth, stringData: { password: hunter2 }'),
      ),
    },
  ],
  fails: [
    {
      yaml: all(
        secret('stringData: { "a/b": hunter2 }'),
        secret('type: kubernetes.io/tls, stringData: { tls.crt: a }'),
        secret('type: kubernetes.io/dockerconfigjson, stringData: { .dockerconfigjson: hunter2 }'),
        secret('type: kubernetes.io/basic-auth, stringData: { pasword: hunter2 }'),
        secret('type: kubernetes.io/service-account-token'),
        secret(`data: { a: ${'AAAA'.repeat(349_526)} }`),
      ),
      says: [
        'Secret/shop/web stringData["a/b"]: this is not a key of a Secret; found a/b; accepted letters, digits, "-", "_" and ".", not "." and not starting with "..", at most 253 characters',
        'Secret/shop/web data: a Secret of type kubernetes.io/tls needs the key tls.key',
        'Secret/shop/web stringData[".dockerconfigjson"]: the credentials are no map in JSON',
        'Secret/shop/web data: a Secret of type kubernetes.io/basic-auth needs the key username or password',
        'Secret/shop/web metadata.annotations["kubernetes.io/service-account.name"]: a Secret of this type needs the annotation kubernetes.io/service-account.name',
        'Secret/shop/web data: the Secret is too large; found 1048578 bytes; accepted at most 1048576 bytes',
      ],
    },
  ],
  doesNotApply: [{ yaml: object('v1', 'ConfigMap', 'data: { "a/b": x }') }],
};
