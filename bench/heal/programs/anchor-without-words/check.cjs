const anchors = require('heading-anchors')
console.log(`RESULT ${JSON.stringify(anchors('# One two\n## ???\ntext\n## One two\n## !!!').map(({ title, anchor }) => [title, anchor]))}`)
