// liquidjs-url-encode-undefined: throws with liquidjs@9.34.1, answers with liquidjs@9.35.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { Liquid } = require('liquidjs')
const engine = new Liquid()
show([
  engine.parseAndRenderSync('/find?q={{ query | url_encode }}', { query: 'a b' }),
  engine.parseAndRenderSync('/find?q={{ query | url_encode }}', {}),
])
