// prosemirror-state-no-selection: throws with prosemirror-state@1.1.0, answers with prosemirror-state@1.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Schema } = require('prosemirror-model')
const { EditorState } = require('prosemirror-state')
const schema = new Schema({ nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*' }, text: {} } })
const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('abc')])]).toJSON()
const restore = (saved) => {
  try {
    const { from, to } = EditorState.fromJSON({ schema }, saved).selection
    return [from, to]
  } catch (error) {
    if (error instanceof TypeError) throw error
    return `${error.name}: ${error.message}`
  }
}
show([restore({ doc, selection: { type: 'text', anchor: 1, head: 3 } }), restore({ doc })])
