// mdast-to-markdown-html-start: throws with mdast-util-to-markdown@0.6.3, answers with mdast-util-to-markdown@0.6.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const fromMarkdown = require('mdast-util-from-markdown')
const toMarkdown = require('mdast-util-to-markdown')
show(toMarkdown(fromMarkdown('<web-component>t')))
