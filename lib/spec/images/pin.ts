import { z } from 'zod';
import { textOf } from '../schema/fields';

const tag = textOf({
  accepts: (text) => /^\w[\w.-]{0,127}$/.test(text) && text.toLowerCase() !== 'latest',
  accepted: 'a tag that names one release, such as "1.4.2", never "latest"',
});

const digest = textOf({
  accepts: (text) => /^sha256:[0-9a-f]{64}$/.test(text),
  accepted: '"sha256:" and 64 hexadecimal digits in lower case',
});

const repository = textOf({
  accepts: (text) =>
    /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)+$/.test(text) &&
    text.length <= 255,
  accepted: 'registry and repository without tag, such as "public.ecr.aws/docker/library/redis"',
});

/** One image, pinned by tag (for people) and digest (for machines). */
export const imagePin = z.strictObject({
  tag,
  digest,
  /** Where the image comes from when it is not our own; default: `{registry}/{project}/{name}`. */
  repository: repository.optional(),
});

export type ImagePin = z.output<typeof imagePin>;
