import fc from 'fast-check';
import type { Environment } from '../../../lib/spec';
import { environmentOf } from '../synthesized';
import { networkOf, promises, titles } from './promises';

const ranges = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `10.7.${first + index}.0/24`);

const network = fc
  .record({
    zones: fc.integer({ min: 2, max: 6 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    flowLogs: fc.boolean(),
  })
  .map(({ zones, share, flowLogs }) => ({
    cidr: '10.7.0.0/16',
    zones: [...'abcdef'].slice(0, zones).map((letter) => `us-east-1${letter}`),
    publicSubnets: ranges(1, zones),
    privateSubnets: ranges(11, zones),
    databaseSubnets: ranges(21, zones),
    natGateways: 1 + Math.floor(share * (zones - 1)),
    endpointZones: zones - Math.floor(share * (zones - 1)),
    flowLogs,
  }));

/** One port is an ACL's line a zone, of which AWS takes 20. */
const ports = fc.uniqueArray(fc.integer({ min: 1024, max: 65_535 }), { minLength: 0, maxLength: 2 });

const exposures = fc.uniqueArray(fc.constantFrom('public', 'internal'));

function shaped(base: Environment, made: Environment['network'], storePorts: number[], access: string[]): Environment {
  const stores = Object.fromEntries(storePorts.map((port, index) => [`store${index}`, { engine: 'redis', port }]));
  const [api, web] = [base.services.api, base.services.web].map((service, index) => ({
    ...service,
    ports: { http: 3000 + index },
    exposure: access[index] && { access: access[index], host: 'a.example.com', paths: ['/'], port: 'http' },
  }));
  return { ...base, network: made, stores, services: { api, web } } as unknown as Environment;
}

test('whatever the zones, NAT gateways, stores and exposed services, every promise is kept', () => {
  const production = environmentOf('production');
  fc.assert(
    fc.property(network, ports, exposures, (made, storePorts, access) => {
      const environment = shaped(production, made, storePorts, access);
      const resources = networkOf(environment);
      for (const title of titles)
        expect({ title, wrong: promises[title](resources, environment) }).toEqual({ title, wrong: [] });
    }),
    { numRuns: 15 },
  );
});

test('an ACL with more lines than AWS takes, which a rule of the spec refuses, is never written', () => {
  const made = { ...environmentOf('production').network };
  const environment = shaped(environmentOf('production'), made, [5001, 5002, 5003, 5004, 5005, 5006], []);
  expect(() => networkOf(environment)).toThrow('DatabaseAcl has 21 lines, AWS takes 20');
});
