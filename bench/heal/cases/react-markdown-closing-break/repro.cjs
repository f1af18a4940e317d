// react-markdown-closing-break: throws with react-markdown@4.3.1, answers with react-markdown@5.0.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const React = require('react')
const { renderToStaticMarkup } = require('react-dom/server')
const ReactMarkdown = require('react-markdown')
const htmlParser = require('react-markdown/plugins/html-parser')
const source = ['<div class="entities">', '<mark class="entity">', '', 'Lorem Ipsum', '    <span>ORG</span>', '</mark>', 'Testing</br>Testing</br>Testing', '</div>'].join('\n')
show(renderToStaticMarkup(React.createElement(ReactMarkdown, { source, escapeHtml: false, astPlugins: [htmlParser()] })))
