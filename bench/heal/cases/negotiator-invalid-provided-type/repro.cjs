// negotiator-invalid-provided-type: throws with negotiator@0.4.6, answers with negotiator@0.4.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const Negotiator = require('negotiator')
show(new Negotiator({ headers: { accept: 'text/html, application/*' } }).mediaTypes(['', 'text/html']))
