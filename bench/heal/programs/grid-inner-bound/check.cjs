const grid = require('text-grid')

console.log(
  `RESULT ${JSON.stringify([
    grid([['name', 'size'], ['readme', '12'], ['license', '1090']]),
    grid([['a', 'bb', 'ccc', 'd'], ['aaaa', 'b', 'c', 'dd']]),
    grid([['1'], ['22'], ['333']], { align: 'right' }),
    grid([['long one', 'x'], ['y'], ['z', 'xxx', 'w']], { gap: 1 }),
    grid([]),
  ])}`,
)
