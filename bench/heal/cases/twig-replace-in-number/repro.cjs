const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { twig } = require('twig')
const page = twig({ data: 'Room {{ number|replace({"1": "one "}) }}', rethrow: true })
show(page.render({ number: 12 }))
