// liquidjs-capitalize-missing: throws with liquidjs@8.4.0, answers with liquidjs@8.5.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Liquid = require('liquidjs')
new Liquid().parseAndRender('[{{ missing | capitalize }}] [{{ name | capitalize }}]', { name: 'ada' }).then(show)
