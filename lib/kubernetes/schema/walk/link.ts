import type { JsonSchema } from '../json-schema';
import type { Prepared } from './prepared';

/** Leads to a schema that is prepared when a value first has it: of a large schema most is never needed. */
export class Link {
  private made: Prepared | undefined;

  constructor(
    private readonly schema: JsonSchema,
    private readonly prepare: (schema: JsonSchema) => Prepared,
  ) {}

  get prepared(): Prepared {
    return (this.made ??= this.prepare(this.schema));
  }
}
