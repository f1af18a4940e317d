const { Node } = require('scene-place')

const canvas = new Node('canvas')
const note = new Node('note', 10, 10, { width: 40, height: 20 })
canvas.add(new Node('group', 5, 5).add(note))
console.log(note.visible())
