import type { ApiObject, ResolutionContext } from 'cdk8s';
import { isFields, oncePer } from '../../manifest';
import { resolversOf, typeInformation } from './cdk8s-inside';

const usual = ['cdk8s.LazyResolver', 'cdk8s.ImplicitTokenResolver', 'cdk8s.NumberStringUnionResolver'];

interface Resolver {
  resolve(context: ResolutionContext): void;
}

/** The resolvers of an object's App if they are those that every App has; one with others asks them of every value. */
export function usualResolvers(object: ApiObject): readonly Resolver[] | undefined {
  return ofRoot(object.node.root);
}

const ofRoot = oncePer((root: object): readonly Resolver[] | undefined => {
  const resolvers = resolversOf(root).filter(isResolver);
  const names = resolvers.map((resolver) => typeInformation(resolver)['fqn']);
  return names.join() === usual.join() ? resolvers : undefined;
});

function isResolver(value: unknown): value is Resolver {
  return isFields(value) && typeof value['resolve'] === 'function';
}

/** Asks resolvers in turn what a value stands for; the first that knows wins. Undefined if none does. */
export function replacementOf(
  value: object,
  object: ApiObject,
  resolvers: readonly Resolver[],
): { readonly by: unknown } | undefined {
  const context: ResolutionContext = {
    obj: object,
    key: [],
    value,
    replaced: false,
    replacedValue: undefined,
    replaceValue(by: unknown): void {
      context.replaced = true;
      context.replacedValue = by;
    },
  };
  for (const resolver of resolvers) {
    resolver.resolve(context);
    if (context.replaced) return { by: context.replacedValue };
  }
  return undefined;
}
