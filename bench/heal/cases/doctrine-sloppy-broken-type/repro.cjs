// doctrine-sloppy-broken-type: throws with doctrine@0.5.2, answers with doctrine@0.6.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const doctrine = require('doctrine')
const read = (text) => doctrine.parse(text, { unwrap: true, sloppy: true }).tags.map((tag) => [tag.title, tag.name, tag.type])
show([read('/**\n * @param {int} [x]\n */'), read('/**\n * @param {int[} [x]\n */')])
