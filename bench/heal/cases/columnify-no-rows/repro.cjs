// columnify-no-rows: throws with columnify@0.1.2, answers with columnify@1.0.0
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const columnify = require('columnify')
const lists = { shop: [{ name: 'ham', price: 3 }] }
show(['shop', 'bar'].map((name) => columnify(lists[name])))
