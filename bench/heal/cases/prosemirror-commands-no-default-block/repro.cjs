// prosemirror-commands-no-default-block: throws with prosemirror-commands@1.0.4, answers with prosemirror-commands@1.0.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EditorState, TextSelection } = require('prosemirror-state')
const { Schema } = require('prosemirror-model')
const { splitBlock } = require('prosemirror-commands')
const enter = (schema, doc, position) => {
  let state = EditorState.create({ doc })
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)))
  const handled = splitBlock(state, (transaction) => {
    state = state.apply(transaction)
  })
  return [handled, state.doc.toString()]
}
const many = new Schema({ nodes: { doc: { content: 'line+' }, line: { content: 'text*' }, text: {} } })
const only = new Schema({ nodes: { doc: { content: 'title' }, title: { content: 'text*' }, text: {} } })
show([
  enter(many, many.node('doc', null, [many.node('line', null, [many.text('Headline')])]), 5),
  enter(many, many.node('doc', null, [many.node('line', null, [many.text('Headline')])]), 9),
  enter(only, only.node('doc', null, [only.node('title', null, [only.text('Headline')])]), 9),
])
