'use strict'

exports.read = function read(text) {
  let at = 0

  function node() {
    expect('(')
    const kind = text[at]
    if (kind === '&' || kind === '|' || kind === '!') {
      at++
      const parts = []
      while (text[at] === '(') parts.push(node())
      if (kind === '!' && parts.length !== 1) throw new SyntaxError(`One part is negated, not ${parts.length}, at ${at}`)
      expect(')')
      return { kind, parts }
    }
    const match = /^([\w-]+)=([^()]*)/.exec(text.slice(at))
    if (match === null) throw new SyntaxError(`No comparison at ${at}`)
    at += match[0].length
    expect(')')
    return { kind: '=', name: match[1], value: match[2] }
  }

  function expect(sign) {
    if (text[at] !== sign) throw new SyntaxError(`No ${sign} at ${at}`)
    at++
  }

  const result = node()
  if (at < text.length) throw new SyntaxError(`Something follows at ${at}`)
  return result
}
