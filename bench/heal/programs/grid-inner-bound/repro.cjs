const grid = require('text-grid')

console.log(grid([
  ['name', 'size'],
  ['readme', '12'],
  ['license', '1090'],
]))
