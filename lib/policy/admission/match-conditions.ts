/** Which requests a policy judges, beside its kinds and namespaces. */
export interface MatchCondition {
  readonly name: string;
  readonly expression: string;
}

/**
 * A policy that comes into a running cluster must not stop what runs there: an object that is being deleted loses its
 * finalizers, a ReplicaSet of an older version is scaled down, and labels of a pod change.
 * What a controller makes from a judged object was judged with it; pods are judged whoever makes them.
 */
export const matchConditions: readonly MatchCondition[] = [
  { name: 'lives', expression: '!has(object.metadata.deletionTimestamp)' },
  {
    name: 'is-not-made-by-a-controller',
    expression:
      "object.kind == 'Pod' || !object.metadata.?ownerReferences.orValue([]).exists(o, o.?controller.orValue(false))",
  },
  {
    name: 'is-new-or-changes-its-spec',
    expression: "object.kind != 'Pod' || request.operation != 'UPDATE' || object.spec != oldObject.spec",
  },
];
