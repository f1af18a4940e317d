// css-tree-unknown-atrule-unclosed: throws with css-tree@1.0.0-alpha24, answers with css-tree@1.0.0-alpha25
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const csstree = require('css-tree')
show([csstree.translate(csstree.parse('@unknown foo { a', { tolerant: true, onParseError: () => {} })), csstree.translate(csstree.parse('@x {', { tolerant: true, onParseError: () => {} }))])
