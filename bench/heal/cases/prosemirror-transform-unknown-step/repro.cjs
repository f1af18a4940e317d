// prosemirror-transform-unknown-step: throws with prosemirror-transform@1.0.4, answers with prosemirror-transform@1.0.6
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Schema } = require('prosemirror-model')
const { Step, Transform } = require('prosemirror-transform')
const schema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} } })
const received = (message) => {
  try {
    return Step.fromJSON(schema, JSON.parse(message))?.toJSON() ?? null
  } catch (error) {
    if (error instanceof TypeError) throw error
    return `${error.name}: ${error.message}`
  }
}
const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('abcd')])])
const sent = JSON.stringify(new Transform(doc).delete(2, 4).steps[0])
show([received(sent), received('{"stepType":"rotate","from":1}')])
