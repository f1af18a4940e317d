// prosemirror-history-empty: throws with prosemirror-history@0.12.0, answers with prosemirror-history@0.12.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { EditorState } = require('prosemirror-state')
const { schema } = require('prosemirror-schema-basic')
const { history, undo, redo } = require('prosemirror-history')
const doc = schema.node('doc', null, [schema.node('paragraph', null, [schema.text('hi')])])
let state = EditorState.create({ doc, plugins: [history()] })
let applied = 0
const dispatch = (action) => {
  applied += 1
  state = state.applyAction(action)
}
const before = [undo(state, dispatch), redo(state, dispatch), applied]
dispatch(state.tr.insertText('!', 3).action())
const typed = state.doc.textContent
const after = [undo(state, dispatch), state.doc.textContent, redo(state, dispatch), state.doc.textContent, applied]
show([before, typed, after])
