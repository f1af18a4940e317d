// topo-group-own-name: throws with topo@2.0.1, answers with topo@2.0.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Topo = require('topo')
const order = new Topo()
order.add('first', { group: 'hasOwnProperty' })
order.add('second', { group: 'constructor', after: 'hasOwnProperty' })
order.add('zeroth', { group: 'start', before: 'hasOwnProperty' })
show(order.nodes)
