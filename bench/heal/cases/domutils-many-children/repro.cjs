// domutils-many-children: throws with domutils@3.0.1, answers with domutils@3.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { findAll } = require('domutils')
const children = Array.from({ length: 200000 }, (_, i) => ({ type: 'tag', name: i % 2 ? 'b' : 'i', attribs: {}, children: [] }))
const root = { type: 'tag', name: 'p', attribs: {}, children }
const found = findAll((el) => el.name === 'b', [root])
show([found.length, found[0] === children[1], found.at(-1) === children.at(-1)])
