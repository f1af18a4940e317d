// css-tree-prelude-null: throws with css-tree@2.2.0, answers with css-tree@2.2.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { lexer } = require('css-tree')
const match = lexer.matchAtrulePrelude('font-face', null)
show([match.matched ? true : false, match.error ? match.error.message : null])
