// jsonld-first-of-no-node: throws with jsonld@1.5.3, answers with jsonld@1.5.4
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const jsonld = require('jsonld')
const quads = '<file://bn614X> <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>.\n'
jsonld.fromRDF(quads, { format: 'application/n-quads' }).then(show)
