const { render } = require('stencil-text')

console.log(render('Hello {{name}}', { name: 'Ada' }))
console.log(render('Hello {{name}}{{> footer}}', { name: 'Ada', city: 'Bath' }, { partials: { footer: ', from {{city}}' } }))
