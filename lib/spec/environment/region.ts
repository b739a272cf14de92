import { textOf } from '../schema/fields';

/** An AWS region by its code. */
export const region = textOf({
  accepts: (text) =>
    /^(af|ap|ca|eu|il|me|mx|sa|us)(-gov)?-(central|north|south|east|west|northeast|northwest|southeast|southwest)-\d$/.test(
      text,
    ),
  accepted: 'an AWS region, such as "us-east-1"',
});
