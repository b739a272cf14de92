import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import { backups } from './backup-copies';
import type { Copy } from './copy';
import type { Deployment, Placed } from './deployment';
import type { FlowGroup, Flowchart } from './flowchart';
import { nameOf } from './name-of';

/** What is copied to other regions: objects, backups, secrets and images. */
export function copiesDiagram(deployment: Deployment): Flowchart {
  const copies = [...objects(deployment), ...backups(deployment), ...secrets(deployment), ...images(deployment)];
  const boxes = copies.flatMap(({ from, region, to, inRegion }) => [
    { region, name: from },
    { region: inRegion, name: to },
  ]);
  const regions = [...new Set(boxes.map(({ region }) => region))].sort();
  return {
    direction: 'LR',
    nodes: [],
    groups: regions.map((region) => regionGroup(region, boxes)),
    edges: copies.map(({ from, region, to, inRegion, label }) => ({
      from: `${region} ${from}`,
      to: `${inRegion} ${to}`,
      label,
    })),
  };
}

function regionGroup(region: string, boxes: readonly { readonly region: string; readonly name: string }[]): FlowGroup {
  const names = new Set(boxes.filter((box) => box.region === region).map(({ name }) => name));
  return {
    key: `region ${region}`,
    label: region,
    nodes: [...names].sort().map((name) => ({ key: `${region} ${name}`, label: [name] })),
  };
}

function objects(deployment: Deployment): readonly Copy[] {
  return deployment.ofType('AWS::S3::Bucket').flatMap((bucket) =>
    listOf(fieldAt(bucket.properties, 'ReplicationConfiguration', 'Rules')).map((rule) => {
      const to =
        deployment
          .text(bucket.stack, fieldAt(rule, 'Destination', 'Bucket'))
          .split(':')
          .pop() ?? '';
      return { ...of(bucket), to, inRegion: regionOfBucket(deployment, to), label: 'objects' };
    }),
  );
}

/** The ARN of a bucket names no region, so its stack has to. */
function regionOfBucket(deployment: Deployment, name: string): string {
  const bucket = deployment.ofType('AWS::S3::Bucket').find((one) => nameOf(one) === name);
  return bucket?.stack.region ?? 'another region';
}

function secrets(deployment: Deployment): readonly Copy[] {
  return deployment.ofType('AWS::SecretsManager::Secret').flatMap((secret) =>
    listOf(fieldAt(secret.properties, 'ReplicaRegions')).map((replica) => ({
      ...of(secret),
      to: nameOf(secret),
      inRegion: textOf(fieldAt(replica, 'Region')) ?? '',
      label: 'secret',
    })),
  );
}

/** Of a whole registry, by the beginning of their names. */
function images(deployment: Deployment): readonly Copy[] {
  return deployment.ofType('AWS::ECR::ReplicationConfiguration').flatMap(({ stack, properties }) =>
    listOf(fieldAt(properties, 'ReplicationConfiguration', 'Rules')).flatMap((rule) => {
      const filters = listOf(fieldAt(rule, 'RepositoryFilters')).map((filter) => fieldAt(filter, 'Filter'));
      const name = `images ${filters.map((filter) => `${textOf(filter) ?? ''}*`).join(' ')}`;
      return listOf(fieldAt(rule, 'Destinations')).map((destination) => ({
        from: name,
        region: stack.region,
        to: name,
        inRegion: textOf(fieldAt(destination, 'Region')) ?? '',
        label: 'images',
      }));
    }),
  );
}

function of(resource: Placed): Pick<Copy, 'from' | 'region'> {
  return { from: nameOf(resource), region: resource.stack.region };
}
