const { Shape, Group } = require('shape-tree')

const group = new Shape(1, 2).with(new Shape(4, 0, 2))
const more = new Shape(-1, -1).with(group)
let refused = ''
try {
  new Group([{}])
} catch (error) {
  refused = error.message
}
console.log(
  `RESULT ${JSON.stringify([
    group.box(),
    more.shapes.length,
    more.box(),
    more instanceof Group,
    new Shape(0, 0).moved(1, 1).box(),
    refused,
  ])}`,
)
