const xml = require('xml-from-object')
console.log(xml({ contact: [{ _attr: { id: '7' } }, { name: 'Ada & Co' }, { phone: null }] }))
