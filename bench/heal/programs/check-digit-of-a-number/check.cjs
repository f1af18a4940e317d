const ean = require('ean-code')
const refused = (code) => { try { return ean.complete(code) } catch (error) { return error.name } }
console.log(`RESULT ${JSON.stringify([
  ean.isValid(4006381333931), ean.isValid(4006381333932), ean.isValid('4-006381-333931'), ean.isValid(null), ean.isValid(12), ean.isValid('abc'), ean.isValid(96385074),
  ean.complete(400638133393), ean.complete('9638507'), refused(5), refused('x'),
  ean.format(4006381333931), ean.format(96385074), ean.format('96385074')])}`)
