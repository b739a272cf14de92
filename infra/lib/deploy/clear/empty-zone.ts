import type {
  ListResourceRecordSetsRequest,
  ListResourceRecordSetsResponse,
  ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { askCloud } from '../cloud-problem';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import { unlessGone } from './unless-gone';

/** As many changes as Route 53 takes at once. */
const most = 1000;

/**
 * Deletes the records of a zone that somebody else than CloudFormation wrote: ExternalDNS, and ACM for certificates. The
 * zone's own NS and SOA stay; nothing happens to a zone that is gone.
 *
 * @param zone id, such as `Z0123456789`
 * @param own names of records that CloudFormation deletes itself; default: none
 * @returns how many there were
 */
export async function emptyZone(zone: string, place: CloudPlace, own: readonly string[] = []): Promise<number> {
  const { Route53Client, GetHostedZoneCommand } = await import('@aws-sdk/client-route-53');
  const client = new Route53Client(clientOptions(place));
  let deleted = 0;
  const empty = async (): Promise<void> => {
    const { HostedZone } = await client.send(new GetHostedZoneCommand({ Id: zone }));
    const kept = new Set(own.map(withDot));
    const isForeign = (record: ResourceRecordSet): boolean =>
      !isOfZone(record, HostedZone?.Name ?? '') && !kept.has(withDot(record.Name ?? ''));
    const records = (await recordsOf(client, zone)).filter(isForeign);
    for (let start = 0; start < records.length; start += most) {
      const batch = records.slice(start, start + most);
      await deleteRecords(client, zone, batch);
      deleted += batch.length;
    }
  };
  await askCloud(`records of zone ${zone}`, () => unlessGone('NoSuchHostedZone', empty));
  return deleted;
}

async function recordsOf(client: Route53Client, zone: string): Promise<readonly ResourceRecordSet[]> {
  const { ListResourceRecordSetsCommand } = await import('@aws-sdk/client-route-53');
  const found: ResourceRecordSet[] = [];
  for (let start: Start | undefined = {}; start !== undefined;) {
    const page: ListResourceRecordSetsResponse = await client.send(
      new ListResourceRecordSetsCommand({ HostedZoneId: zone, ...start }),
    );
    found.push(...(page.ResourceRecordSets ?? []));
    start = page.IsTruncated === true ? startAfter(page) : undefined;
  }
  return found;
}

/** Where the next page begins. */
type Start = Pick<ListResourceRecordSetsRequest, 'StartRecordName' | 'StartRecordType' | 'StartRecordIdentifier'>;

function startAfter(page: ListResourceRecordSetsResponse): Start {
  const { NextRecordName, NextRecordType, NextRecordIdentifier } = page;
  return {
    StartRecordName: NextRecordName,
    StartRecordType: NextRecordType,
    StartRecordIdentifier: NextRecordIdentifier,
  };
}

async function deleteRecords(
  client: Route53Client,
  zone: string,
  records: readonly ResourceRecordSet[],
): Promise<void> {
  const { ChangeResourceRecordSetsCommand } = await import('@aws-sdk/client-route-53');
  const Changes = records.map((record) => ({ Action: 'DELETE' as const, ResourceRecordSet: record }));
  await client.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: zone, ChangeBatch: { Changes } }));
}

function isOfZone({ Name, Type }: ResourceRecordSet, zone: string): boolean {
  return Name === zone && (Type === 'NS' || Type === 'SOA');
}

function withDot(name: string): string {
  return name.replace(/\.?$/, '.');
}
