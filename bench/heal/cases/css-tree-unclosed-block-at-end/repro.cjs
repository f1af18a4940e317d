// css-tree-unclosed-block-at-end: throws with css-tree@1.0.0-alpha21, answers with css-tree@1.0.0-alpha22
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const csstree = require('css-tree')
const css = 'a { color: red } @media print { b { color: blue'
show(csstree.translate(csstree.parse(css, { tolerant: true, onParseError() {} })))
