const keeper = require('pass-keeper')

const old = 'v1$1000$73616c74$d8cd8aeaf2f15be87e0eb2b93d4b3ede0673df91'
console.log(
  `RESULT ${JSON.stringify([
    keeper.matches('correct horse', old),
    keeper.matches('wrong horse', old),
    keeper.matches('pw', keeper.hash('pw')),
    keeper.rounds(keeper.hash('pw')),
    keeper.matches('pw', 'nothing'),
  ])}`,
)
