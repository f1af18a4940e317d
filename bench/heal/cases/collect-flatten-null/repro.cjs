// collect-flatten-null: throws with collect.js@4.16.4, answers with collect.js@4.16.5
const collect = require('collect.js')
console.log(`RESULT ${JSON.stringify([collect([null]).flatten().all(), collect({a:[1,null], b:null}).flatten().all()])}`)
