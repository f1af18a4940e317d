import plurals from 'plural-words'
const { plural, ordinal } = plurals
const forms = { one: '# file', few: '# pliki', other: '# files' }
console.log(`RESULT ${JSON.stringify([plural('sv', 1, forms), plural('sv', 2, forms), plural('pl', 3, forms), ordinal('sv', 2), plural('ja', 1, forms)])}`)
