// js-beautify-division: throws with js-beautify@1.5.2, answers with js-beautify@1.5.3
const { js } = require('js-beautify')
console.log(`RESULT ${JSON.stringify([js('(3) / 2;'), js('if(a){b=(c)/d}')])}`)
