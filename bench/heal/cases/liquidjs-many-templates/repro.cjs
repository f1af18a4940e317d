// liquidjs-many-templates: throws with liquidjs@9.37.0, answers with liquidjs@9.38.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Liquid } = require('liquidjs')
const engine = new Liquid()
const rows = Array.from({ length: 12000 }, (_, i) => `{{ prefix }}${i}\n`).join('')
const page = engine.parseAndRenderSync(rows, { prefix: 'row ' })
show([page.length, page.split('\n').slice(-3)])
