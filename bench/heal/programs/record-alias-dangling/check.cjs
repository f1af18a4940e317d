const { Zone } = require('zone-answers')

const zone = new Zone('example.org.')
  .add('@', 'A', '192.0.2.1').add('@', 'MX', 'mail').add('www', 'CNAME', '@').add('shop', 'CNAME', 'stores.example.net.')
  .add('store', 'CNAME', 'shop', 60).add('gone', 'CNAME', 'nothing').add('a', 'CNAME', 'b').add('b', 'CNAME', 'a')
const ask = (name, type = 'A') => {
  try {
    const { status, answers } = zone.ask(name, type)
    return [status, answers.map((entry) => `${entry.name} ${entry.ttl} ${entry.type} ${entry.data}`)]
  } catch (error) {
    return error.constructor.name
  }
}
console.log(`RESULT ${JSON.stringify([
  ask('www.example.org'), ask('shop.example.org'), ask('store.example.org.'), ask('gone.example.org', 'MX'), ask('shop.example.org', 'CNAME'),
  ask('none.example.org'), ask('example.org', 'TXT'), ask('a.example.org'), zone.names.length,
])}`)
