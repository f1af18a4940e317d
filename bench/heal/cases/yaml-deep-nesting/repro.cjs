// yaml-deep-nesting: throws with yaml@2.8.2, answers with yaml@2.8.3
const { parseDocument } = require('yaml')
const read = (text) => {
  const doc = parseDocument(text)
  return [doc.errors.length > 0, doc.errors[0]?.name ?? null]
}
console.log(`RESULT ${JSON.stringify([read('[a, [b]]'), read('[a, [b'), read('['.repeat(20000))])}`)
