import type { ObjectIdentifier } from '@aws-sdk/client-s3';
import { askCloud } from '../cloud-problem';
import { clientOptions, type CloudPlace } from '../cloud-settings';
import { unlessGone } from './unless-gone';

/**
 * Deletes every version of every object of a bucket, and the markers of deleted ones; nothing of a bucket that is gone.
 *
 * @returns how many there were
 * @throws Error with what S3 says about an object that it does not delete
 */
export async function emptyBucket(bucket: string, place: CloudPlace): Promise<number> {
  const { S3Client, DeleteObjectsCommand, ListObjectVersionsCommand } = await import('@aws-sdk/client-s3');
  const forcePathStyle = place.settings.forcePathStyle ?? false;
  const client = new S3Client({ ...clientOptions(place), forcePathStyle });
  let deleted = 0;
  const empty = async (): Promise<void> => {
    for (;;) {
      // always the first page: what was on it is deleted before the next is asked for
      const { Versions = [], DeleteMarkers = [] } = await client.send(
        new ListObjectVersionsCommand({ Bucket: bucket }),
      );
      const objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }): ObjectIdentifier => ({
        Key,
        VersionId,
      }));
      if (objects.length === 0) return;
      const command = new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } });
      const { Errors: [failure] = [] } = await client.send(command);
      if (failure !== undefined) throw new Error(`${bucket}/${failure.Key} is not deleted: ${failure.Message}`);
      deleted += objects.length;
    }
  };
  await askCloud(`objects of bucket ${bucket}`, () => unlessGone('NoSuchBucket', empty));
  return deleted;
}
