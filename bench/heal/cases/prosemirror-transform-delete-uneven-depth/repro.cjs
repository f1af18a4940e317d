// prosemirror-transform-delete-uneven-depth: throws with prosemirror-transform@1.2.2, answers with prosemirror-transform@1.2.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Transform } = require('prosemirror-transform')
const { schema } = require('prosemirror-schema-basic')
const paragraph = (text) => schema.node('paragraph', null, [schema.text(text)])
const quote = (...content) => schema.node('blockquote', null, content)
const remove = (content, from, to) => new Transform(schema.node('doc', null, content)).deleteRange(from, to).doc.toString()
show([
  remove([quote(paragraph('one')), paragraph('two')], 2, 5),
  remove([quote(paragraph('one')), paragraph('two')], 3, 9),
  remove([quote(paragraph('one')), paragraph('two')], 2, 7),
  remove([paragraph('zero'), quote(quote(paragraph('one')), paragraph('two'))], 9, 13),
])
