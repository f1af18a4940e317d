// rsvp-hash-null-prototype: throws with rsvp@3.0.17, answers with rsvp@3.0.18
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const RSVP = require('rsvp')
const query = require('querystring').parse('a=1&b=2')
query.b = RSVP.resolve('two')
RSVP.on('error', (reason) => {
  throw reason
})
RSVP.hash(query).then((all) => show(all))
