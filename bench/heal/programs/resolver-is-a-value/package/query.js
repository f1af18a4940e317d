/** `{ a b { c } }` as a list of fields, whose inner fields are null where there are none. */
export function parse(query) {
  const words = query.match(/[{}]|\w+/g) ?? []
  let at = 0

  function fields() {
    if (words[at++] !== '{') throw new SyntaxError(`A query starts with {: ${query}`)
    const list = []
    while (words[at] !== '}') {
      if (at >= words.length) throw new SyntaxError(`A } is missing: ${query}`)
      const name = words[at++]
      list.push({ name, fields: words[at] === '{' ? fields() : null })
    }
    at++
    return list
  }

  return fields()
}
