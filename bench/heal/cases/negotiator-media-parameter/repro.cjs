// negotiator-media-parameter: throws with negotiator@0.4.8, answers with negotiator@0.4.9
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Negotiator = require('negotiator')
show(
  new Negotiator({ headers: { accept: 'text/html;level, application/json;q=0.5' } }).mediaTypes([
    'text/html',
    'application/json',
  ]),
)
