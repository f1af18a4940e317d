const anchors = require('heading-anchors')
for (const { anchor } of anchors('# One two\n\n## ???\n\n## One two')) console.log(anchor)
