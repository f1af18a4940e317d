// liquidjs-strip-html-missing: throws with liquidjs@9.35.0, answers with liquidjs@9.35.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Liquid } = require('liquidjs')
const engine = new Liquid()
show(engine.parseAndRenderSync('[{{ description | strip_html }}]', {}))
