import { printLine } from '../../../../lib/tree/yaml/line';

// the library is 20 times slower: these must never get there
test.each([
  ['api', 'api'],
  ['apps/v1', 'apps/v1'],
  ['app.kubernetes.io/name', 'app.kubernetes.io/name'],
  ['--config=/etc/app/config.yaml', '--config=/etc/app/config.yaml'],
  ['$(POD_NAME)', '$(POD_NAME)'],
  ['128Mi', '128Mi'],
  ['10.0.0.0/16', '10.0.0.0/16'],
  ['0 2 * * *', '0 2 * * *'],
  [
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api:1.2.3',
    '123456789012.dkr.ecr.eu-central-1.amazonaws.com/shop/api:1.2.3',
  ],
  ['größe — 日本', 'größe — 日本'],
  ['', '""'],
  ['8080', '"8080"'],
  ['-20', '"-20"'],
  ['1.28', '"1.28"'],
  ['*.example.com', '"*.example.com"'],
  ['level: info', '"level: info"'],
  ['[{"HTTP":80}]', `'[{"HTTP":80}]'`],
])('everyday text %j is printed without the library', (text, printed) => {
  expect(printLine(text)).toBe(printed);
});
