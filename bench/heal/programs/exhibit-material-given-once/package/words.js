/** 'oak, brass and felt' */
export function enumerate(words) {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`
}

/** A year or a span of them: 'c. 1820', '1820-1840'. */
export function dated({ year, until, isAbout = false }) {
  if (year === undefined) return 'undated'
  return `${isAbout ? 'c. ' : ''}${year}${until === undefined ? '' : `-${until}`}`
}
