const xml = require('xml-from-object')
console.log(`RESULT ${JSON.stringify(xml({ contact: [{ _attr: { id: '7' } }, { name: 'Ada & Co' }, { phone: null }] }))}`)
