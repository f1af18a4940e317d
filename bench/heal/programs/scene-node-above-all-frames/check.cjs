const { Node } = require('scene-place')

const size = { width: 40, height: 20 }
const canvas = new Node('canvas')
const note = new Node('note', 10, 10, size)
const frame = new Node('frame', 100, 100, { width: 30, height: 30 })
const group = new Node('group', 5, 5).add(note)
const inner = new Node('text', -10, 20, size)
const far = new Node('text', 90, 0, size)
canvas.add(group, frame.add(new Node('group', 0, 1).add(inner), far))
const loose = new Node('text', 1, 2, size)
const results = [note.visible(), note.frame() ?? null, inner.visible(), inner.frame() === frame, far.visible(), frame.visible(), loose.visible(), canvas.visible()]
frame.add(group)
results.push(note.visible(), canvas.children.length)
console.log(`RESULT ${JSON.stringify(results)}`)
