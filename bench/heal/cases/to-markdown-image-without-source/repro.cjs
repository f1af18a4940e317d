// to-markdown-image-without-source: throws with to-markdown@0.0.2, answers with to-markdown@0.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { toMarkdown } = require('to-markdown')
show(toMarkdown('<p>a <img alt="logo"> b <img src="x.png" alt="x"></p>'))
