import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
  type RRType,
} from '@aws-sdk/client-route-53';
import { emptyBucket, emptyVault, emptyZone, startBackups } from '../../lib/deploy';
import { login } from './login';
import { Moto, motoPython } from './moto';

Object.assign(process.env, login);
const region = 'us-west-2';

(motoPython === undefined ? describe.skip : describe)('with moto in place of AWS', () => {
  let moto: Moto;
  beforeAll(async () => (moto = await Moto.start()));
  afterAll(() => moto.stop());
  const place = (): Parameters<typeof emptyBucket>[1] => ({
    region,
    settings: { endpoint: moto.endpoint, forcePathStyle: true },
  });

  test('a bucket loses every version and every delete marker, over as many pages as there are', async () => {
    const client = new S3Client({ region, endpoint: moto.endpoint, forcePathStyle: true });
    const Bucket = 'aicode-dev-media';
    await client.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: region } }));
    await client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }));
    const keys = Array.from({ length: 300 }, (_, index) => `object ${index}`);
    for (let version = 0; version < 4; version += 1) {
      await Promise.all(keys.map((Key) => client.send(new PutObjectCommand({ Bucket, Key, Body: `${version}` }))));
    }
    const Objects = keys.map((Key) => ({ Key }));
    await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));

    expect(await emptyBucket(Bucket, place())).toBe(1500);
    const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
    expect([...Versions, ...DeleteMarkers]).toEqual([]);
    expect(await emptyBucket(Bucket, place())).toBe(0);
  });

  test('a zone loses what ExternalDNS left, and keeps its own records and those of CloudFormation', async () => {
    const client = new Route53Client({ region, endpoint: moto.endpoint });
    const zone = await client.send(new CreateHostedZoneCommand({ Name: 'dev.example.com', CallerReference: '1' }));
    const HostedZoneId = zone.HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
    const record = (name: string, Type: RRType, value: string): object => ({
      Action: 'CREATE',
      ResourceRecordSet: { Name: `${name}.dev.example.com`, Type, TTL: 60, ResourceRecords: [{ Value: value }] },
    });
    const hosts = Array.from({ length: 400 }, (_, index) => record(`host-${index}`, 'A', '192.0.2.1'));
    const others = [record('txt', 'TXT', '"heritage=external-dns"'), record('below', 'NS', 'ns.example.org')];
    const Changes = [...hosts, ...others] as never;
    await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId, ChangeBatch: { Changes } }));

    expect(await emptyZone(HostedZoneId, place(), ['below.dev.example.com'])).toBe(401);
    const { ResourceRecordSets = [] } = await client.send(new ListResourceRecordSetsCommand({ HostedZoneId }));
    expect(ResourceRecordSets.map(({ Name, Type }) => `${Type} ${Name}`).sort()).toEqual([
      'NS below.dev.example.com.',
      'NS dev.example.com.',
      'SOA dev.example.com.',
    ]);
    expect(await emptyZone(HostedZoneId, place(), ['below.dev.example.com'])).toBe(0);
  });

  test('a bucket and a zone that are gone already need nothing', async () => {
    expect(await emptyBucket('aicode-dev-gone', place())).toBe(0);
    expect(await emptyZone('Z0123456789ABCDEFGHIJ', place())).toBe(0);
  });
});

describe('with a vault of AWS Backup, which moto does not play', () => {
  let server: Server;
  let points: string[];
  const deleting = new Set<string>();
  let never = false;
  const started: unknown[] = [];

  beforeAll(async () => {
    server = createServer((request, answer) => {
      const { method, url = '' } = request;
      answer.setHeader('content-type', 'application/json');
      if (url.includes('/gone/')) {
        answer.writeHead(400, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{"message":"no such vault"}');
      } else if (method === 'PUT') {
        void json(request).then((body) => {
          started.push(body);
          answer.end(JSON.stringify({ BackupJobId: `job of ${(body as { ResourceArn: string }).ResourceArn}` }));
        });
      } else if (method === 'DELETE') {
        deleting.add(decodeURIComponent(url.split('/').at(-1)?.split('?')[0] ?? ''));
        answer.end();
      } else {
        const listed = points.map((RecoveryPointArn) => ({ RecoveryPointArn }));
        if (!never) points = points.filter((point) => !deleting.has(point)); // only a while after it was asked for
        answer.end(JSON.stringify({ RecoveryPoints: listed }));
      }
    }).listen(0);
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => {
    server.closeAllConnections(); // clients keep them open
    server.close();
  });
  beforeEach(() => {
    points = ['db', 'media', 'static'].map((name) => `arn:aws:backup:us-west-2:1:recovery-point:${name}`);
    deleting.clear();
    never = false;
  });
  const place = (): Parameters<typeof emptyVault>[1] => ({
    region,
    settings: { endpoint: `http://localhost:${(server.address() as AddressInfo).port}` },
  });

  test('it loses its recovery points, and that is waited for', async () => {
    expect(await emptyVault('vault', place(), { everyMs: 10 })).toBe(3);
    expect({ points, asked: deleting.size }).toEqual({ points: [], asked: 3 });
  });

  test('fails when they are still there after all the patience', async () => {
    never = true;
    await expect(emptyVault('vault', place(), { everyMs: 10, atMostMs: 50 })).rejects.toThrow(
      'vault still holds 3 recovery points',
    );
  });

  test('a backup of each resource is started, in the role and for the days that were asked for', async () => {
    const resources = ['arn:aws:s3:::media', 'arn:aws:s3:::static'];
    const request = { vault: 'vault', roleArn: 'arn:aws:iam::1:role/backup', resources, retentionDays: 7 };

    expect(await startBackups(request, place())).toEqual(['job of arn:aws:s3:::media', 'job of arn:aws:s3:::static']);
    expect(started[0]).toMatchObject({
      BackupVaultName: 'vault',
      IamRoleArn: 'arn:aws:iam::1:role/backup',
      Lifecycle: { DeleteAfterDays: 7 },
    });
  });

  test('one that is gone already needs nothing', async () => {
    expect(await emptyVault('gone', place())).toBe(0);
  });
});
