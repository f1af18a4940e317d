// html-parse-text-after-root: throws with html-parse-stringify@1.0.2, answers with html-parse-stringify@1.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { parse } = require('html-parse-stringify')
show(parse('<p>one</p>two<b>three</b>').map((node) => [node.type, node.name ?? node.content, (node.children ?? []).map((child) => child.content)]))
