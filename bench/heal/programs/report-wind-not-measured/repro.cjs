const { brief, parse } = require('airfield-weather')

console.log(brief(parse('LSZH 051220Z 24008KT 9999 12/07 Q1018=')))
console.log(brief(parse('LSMP 051220Z /////KT 9999 11/07 Q1018=')))
