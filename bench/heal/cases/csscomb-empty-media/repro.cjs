// csscomb-empty-media: throws with csscomb@3.0.4, answers with csscomb@3.1.7
const Comb = require('csscomb')
const comb = new Comb('csscomb')
console.log(`RESULT ${JSON.stringify(comb.processString('@media print {}\na{color:red;top:0}\n'))}`)
