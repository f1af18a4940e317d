const { count, protocol } = require('ranked-vote')

// What shall the new method be called?
const ballots = [['create', 'constructor'], ['constructor', 'create'], ['build', 'constructor']]
console.log(protocol(count(ballots)).join('\n'))
