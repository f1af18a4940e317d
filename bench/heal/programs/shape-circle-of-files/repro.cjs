const { Shape } = require('shape-tree')

console.log(new Shape(1, 2).with(new Shape(4, 0, 2)).box())
