import type { SynthesizedStack } from '../deploy';
import { fieldAt, listOf, textOf } from '../../../lib/manifest';
import { nameOf } from './name-of';

/** A resource with the stack that makes it. */
export interface Placed {
  readonly stack: SynthesizedStack;
  readonly logicalId: string;
  readonly type: string;
  readonly properties: unknown;
}

/** Templates of some stacks, which may refer to each other. */
export class Deployment {
  constructor(readonly stacks: readonly SynthesizedStack[]) {}

  /** Resources of some types, in the order of stacks and templates. */
  ofType(...types: readonly string[]): readonly Placed[] {
    return this.stacks.flatMap(placedIn).filter(({ type }) => types.includes(type));
  }

  /** The resource that a value refers to, in its own stack or by the output of another. */
  resource(stack: SynthesizedStack, value: unknown): Placed | undefined {
    const output = this.output(value);
    if (output !== undefined) return this.resource(output.stack, output.value);
    const attribute = fieldAt(value, 'Fn::GetAtt');
    const id = textOf(fieldAt(value, 'Ref')) ?? textOf(attribute)?.split('.')[0] ?? textOf(listOf(attribute)[0]);
    return id === undefined ? undefined : placedIn(stack).find(({ logicalId }) => logicalId === id);
  }

  /** A value as a text: what AWS puts in is named like the resource that it is of. */
  text(stack: SynthesizedStack, value: unknown): string {
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    const output = this.output(value);
    if (output !== undefined) return this.text(output.stack, output.value);
    const joined = fieldAt(value, 'Fn::Join');
    if (joined !== undefined) return this.joined(stack, joined);
    const pseudo = pseudoParameter(stack, textOf(fieldAt(value, 'Ref')));
    if (pseudo !== undefined) return pseudo;
    const resource = this.resource(stack, value);
    return resource === undefined ? JSON.stringify(value) : nameOf(resource);
  }

  private joined(stack: SynthesizedStack, joined: unknown): string {
    const [separator, parts] = listOf(joined);
    return listOf(parts)
      .map((part) => this.text(stack, part))
      .join(textOf(separator) ?? '');
  }

  private output(value: unknown): { readonly stack: SynthesizedStack; readonly value: unknown } | undefined {
    const reference = fieldAt(value, 'Fn::GetStackOutput');
    const stack = this.stacks.find(({ name }) => name === textOf(fieldAt(reference, 'StackName')));
    const output = textOf(fieldAt(reference, 'OutputName'));
    if (stack === undefined || output === undefined) return undefined;
    return { stack, value: fieldAt(stack.template, 'Outputs', output, 'Value') };
  }
}

function placedIn(stack: SynthesizedStack): readonly Placed[] {
  return Object.entries(stack.template.Resources ?? {}).map(([logicalId, { Type: type, Properties: properties }]) => ({
    stack,
    logicalId,
    type,
    properties: properties ?? {},
  }));
}

function pseudoParameter({ account, region }: SynthesizedStack, name: string | undefined): string | undefined {
  switch (name) {
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::Region':
      return region;
    case 'AWS::AccountId':
      return account;
    default:
      return undefined;
  }
}
