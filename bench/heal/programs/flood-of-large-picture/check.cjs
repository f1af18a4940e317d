const Picture = require('pixel-fill')

const picture = new Picture(640, 480).line(0, 240, 640, false, 9)
const small = new Picture(4, 3).line(1, 0, 2, true, 1)
const maze = new Picture(301, 301)
for (let y = 1; y < 301; y += 2) maze.line(y % 4 === 1 ? 0 : 1, y, 300, false, 7)
console.log(`RESULT ${JSON.stringify([
  picture.fill(10, 10, 3), picture.get(639, 239), picture.get(0, 240), picture.get(0, 241), picture.fill(10, 10, 3), picture.fill(-1, 0, 3), picture.areas(0),
  small.fill(0, 0, 5), [...small.cells], small.fill(9, 9, 1), small.areas(5), small.areas(0),
  maze.fill(0, 0, 2), maze.get(300, 300), maze.areas(7).length,
])}`)
