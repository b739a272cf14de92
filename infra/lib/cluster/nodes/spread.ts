/**
 * Shares of a number, as even as whole numbers allow; the first ones are larger. Their sum is the number, and a smaller
 * number never has a larger share anywhere: minimum, desired and maximum size stay in order when each is spread.
 *
 * @param total 0 or more
 * @param parts 1 or more
 */
export function spread(total: number, parts: number): readonly number[] {
  const [share, rest] = [Math.floor(total / parts), total % parts];
  return Array.from({ length: parts }, (_, index) => share + (index < rest ? 1 : 0));
}
