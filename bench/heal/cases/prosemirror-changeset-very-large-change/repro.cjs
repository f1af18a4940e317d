// prosemirror-changeset-very-large-change: throws with prosemirror-changeset@2.4.5, answers with prosemirror-changeset@2.4.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { schema } = require('prosemirror-schema-basic')
const { ChangeSet } = require('prosemirror-changeset')
const { Transform } = require('prosemirror-transform')
const paragraph = (text) => schema.node('paragraph', null, [schema.text(text)])
const words = (letter, count) => Array.from({ length: count }, (_, index) => letter + index).join(' ')
const changes = (before, after) => {
  const doc = schema.node('doc', null, [paragraph(before)])
  const transform = new Transform(doc).replaceWith(0, doc.content.size, paragraph(after))
  return ChangeSet.create(doc)
    .addSteps(transform.doc, transform.mapping.maps, null)
    .changes.map(({ fromA, toA, fromB, toB }) => [fromA, toA, fromB, toB])
}
show([
  changes(`head${words('a', 20)}tail`, `head${words('b', 20)}tail`),
  changes(`head${words('a', 3000)}tail`, `head${words('b', 3000)}tail`),
  changes(`head${words('a', 2500)}tail`, `head${words('b', 3500)}tail`),
])
