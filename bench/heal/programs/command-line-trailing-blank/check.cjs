const { split, join } = require('shell-words')
const ask = (line) => { try { return split(line) } catch (error) { return [error.name, error.at] } }
console.log(`RESULT ${JSON.stringify([ask('cp "my file" it\\ here'), ask(''), ask('   '), ask(' a  b '), ask("''"), ask('a "b'), ask('"a\\"b" \\'), split(join(["it's", 'a b', 'c', '']))])}`)
