// toc-and-anchor-empty-heading: throws with markdown-it-toc-and-anchor@4.1.2, answers with markdown-it-toc-and-anchor@4.2.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const markdownIt = require('markdown-it')
const tocAndAnchor = require('markdown-it-toc-and-anchor').default
const md = () => markdownIt().use(tocAndAnchor)
show([md().render('## Real heading\n\ntext'), md().render('## Real heading\n\n##\n\nEmpty heading above')])
