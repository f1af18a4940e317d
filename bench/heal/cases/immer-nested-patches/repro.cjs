// immer-nested-patches: throws with immer@6.0.3, answers with immer@6.0.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { produce, applyPatches, enablePatches } = require('immer')
enablePatches()
const undo = []
const state = produce({ count: 1, sub: { list: [{ a: 0 }, { a: 1 }] } }, (draft) => {
  draft.sub = produce(
    draft.sub,
    (sub) => {
      sub.list.pop()
    },
    (_patches, inverse) => undo.push(...inverse),
  )
  draft.count += 1
})
show([state, applyPatches(state.sub, undo)])
