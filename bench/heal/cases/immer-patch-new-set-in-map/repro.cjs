// immer-patch-new-set-in-map: throws with immer@5.3.2, answers with immer@5.3.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { produce, applyPatches } = require('immer')
const base = { groups: new Map() }
let patches
produce(
  base,
  (draft) => {
    draft.groups.set('admins', new Set())
    draft.groups.get('admins').add('ada')
  },
  (found) => {
    patches = found
  },
)
const replayed = applyPatches(base, patches)
show([...replayed.groups].map(([name, members]) => [name, [...members]]))
