/**
 * Differences to a value of type T: every field optional, `null` to remove what a lower layer set,
 * lists replaced as a whole.
 */
export type Overlay<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in KeysOf<T>]?: Overlay<ValueOf<T, Key>> | null | undefined }
    : T;

/** Keys of any member of a union: an overlay does not repeat the discriminator. */
type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, Key extends PropertyKey> = T extends unknown ? (Key extends keyof T ? T[Key] : never) : never;
