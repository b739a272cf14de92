import { regionNames } from '../aws/regions';
import { textOf } from '../schema/fields';

/** An AWS region by its code. */
export const region = textOf({
  accepts: (text) => regionNames.includes(text),
  accepted: 'an AWS region, such as "us-east-1"',
});
