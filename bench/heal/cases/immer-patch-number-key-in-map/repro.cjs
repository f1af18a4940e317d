// immer-patch-number-key-in-map: throws with immer@9.0.19, answers with immer@9.0.20
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { produce, applyPatches, enableMapSet, enablePatches } = require('immer')
enableMapSet()
enablePatches()
const base = { users: new Map([[1, { age: 5, name: 'hello' }]]) }
let undo
const next = produce(
  base,
  (draft) => {
    draft.users.get(1).name = 'world'
  },
  (patches, inverse) => {
    undo = inverse
  },
)
show([[...next.users], [...applyPatches(next, undo).users]])
