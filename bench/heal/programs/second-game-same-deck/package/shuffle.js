/** Shuffles a list in place. */
export function shuffle(list, random) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = list[at]
    list[at] = list[other]
    list[other] = kept
  }
  return list
}
