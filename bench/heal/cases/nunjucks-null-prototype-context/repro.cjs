// nunjucks-null-prototype-context: throws with nunjucks@3.0.1, answers with nunjucks@3.1.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const nunjucks = require('nunjucks')
const context = Object.assign(Object.create(null), { name: 'a' })
show(nunjucks.renderString('hi {{ name }}', context))
