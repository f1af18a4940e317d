// svgo-broken-transform: throws with svgo@1.0.3, answers with svgo@1.0.4
const SVGO = require('svgo')
const svg = (transform) => `<svg xmlns="http://www.w3.org/2000/svg"><g transform="${transform}"><text x="3">a</text></g></svg>`
const optimize = async (transform) => (await new SVGO().optimize(svg(transform))).data
const both = async () => [await optimize('translate(2 0)'), await optimize('rotate(45')]
both().then((texts) => console.log(`RESULT ${JSON.stringify(texts)}`))
