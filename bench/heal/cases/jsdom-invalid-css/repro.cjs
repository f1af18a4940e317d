// jsdom-invalid-css: throws with jsdom@9.0.0, answers with jsdom@9.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { jsdom, createVirtualConsole } = require('jsdom')
const virtualConsole = createVirtualConsole()
const errors = []
virtualConsole.on('jsdomError', (error) => errors.push(error.message))
const document = jsdom('<style>a { color: red; } }</style><p>text</p>', { virtualConsole })
show([document.querySelector('p').textContent, errors.length])
