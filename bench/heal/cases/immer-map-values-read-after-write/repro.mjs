// immer-map-values-read-after-write: throws with immer@5.0.1, answers with immer@5.0.2
import immer from 'immer'
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { produce } = immer
const bars = produce(new Map(), (draft) => {
  draft.set('bar1', { blocked: false })
  draft.set('bar2', { blocked: false })
})
const next = produce(bars, (draft) => {
  const bar1 = draft.get('bar1')
  bar1.blocked = true
  const bar2 = draft.get('bar2')
  bar2.blocked = true
})
show([[...bars], [...next]])
