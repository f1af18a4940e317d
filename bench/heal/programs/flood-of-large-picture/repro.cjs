const Picture = require('pixel-fill')

const picture = new Picture(640, 480).line(0, 240, 640, false, 9)
console.log(picture.fill(10, 10, 3))
