const NONE: readonly RegExpExecArray[] = []

/** All matches of a pattern with the flag `g`. Unlike `matchAll` it makes no copy of the pattern, which costs more than most texts. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (!match) return NONE
  const found: RegExpExecArray[] = []
  for (; match; match = pattern.exec(text)) found.push(match)
  return found
}
