/** The parts of an image's reference. */
export interface ImageName {
  /** Registry and repository: `registry.example.com:5000/shop/api`. */
  readonly name: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** @example splitImage('shop/api:1.2@sha256:ab') // { name: 'shop/api', tag: '1.2', digest: 'sha256:ab' } */
export function splitImage(image: string): ImageName {
  const [place = '', digest] = splitAt(image, image.indexOf('@'));
  const colon = place.indexOf(':', Math.max(0, place.indexOf('/'))); // one before the first slash is a port
  const [name = '', tag] = splitAt(place, colon);
  return { name, tag, digest };
}

export function joinImage({ name, tag, digest }: ImageName): string {
  return name + (tag === undefined ? '' : `:${tag}`) + (digest === undefined ? '' : `@${digest}`);
}

function splitAt(text: string, index: number): readonly [string, string | undefined] {
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}
