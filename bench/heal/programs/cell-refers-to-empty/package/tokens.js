const TERM = /([+-]?)\s*([A-Z]+\d+|\d+(?:\.\d+)?)((?:\s*\*\s*(?:[A-Z]+\d+|\d+(?:\.\d+)?))*)\s*/gy

/** `A1 + 2*B2` as terms with a sign and factors, which are numbers or names of cells. */
exports.tokens = function tokens(text) {
  const terms = []
  const source = text.trim()
  TERM.lastIndex = 0
  while (TERM.lastIndex < source.length) {
    const at = TERM.lastIndex
    const match = TERM.exec(source)
    if (match === null) throw new SyntaxError(`Unexpected ${source[at]} in ${text}`)
    const factors = [match[2], ...match[3].split('*').slice(1)].map((factor) => factor.trim())
    terms.push({ sign: match[1] === '-' ? -1 : 1, factors: factors.map(numberOrName) })
  }
  return terms
}

function numberOrName(text) {
  return /^\d/.test(text) ? Number(text) : text
}
