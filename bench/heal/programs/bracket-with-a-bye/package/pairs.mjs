/**
 * Pairs the strongest with the weakest. With an odd number the strongest has a bye: its opponent is null, no match is
 * played, the line of the report is its name and "bye", and it is through to the next round.
 *
 * @template T
 * @param {T[]} ranked
 * @returns {[T, T | null][]}
 */
export function pairUp(ranked) {
  const queue = [...ranked]
  const pairs = queue.length % 2 === 1 ? [[queue.shift(), null]] : []
  while (queue.length > 0) pairs.push([queue.shift(), queue.pop()])
  return pairs
}
