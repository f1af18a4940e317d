const ean = require('ean-code')
for (const code of ['4006381333931', 4006381333931]) console.log(ean.isValid(code), ean.format(code))
