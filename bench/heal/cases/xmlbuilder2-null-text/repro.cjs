// xmlbuilder2-null-text: throws with xmlbuilder2@2.4.0, answers with xmlbuilder2@2.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { create } = require('xmlbuilder2')
const root = create().ele('root')
root.ele('a').txt(null)
root.ele('b').txt('text')
show(root.end({ headless: true }))
