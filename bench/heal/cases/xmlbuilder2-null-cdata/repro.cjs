// xmlbuilder2-null-cdata: throws with xmlbuilder2@2.4.0, answers with xmlbuilder2@2.4.1
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { create } = require('xmlbuilder2')
show(create({ doc: { title: { $: null }, description: 'Test description' } }).end({ headless: true }))
