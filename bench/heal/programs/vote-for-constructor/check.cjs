const { count, protocol } = require('ranked-vote')

const ask = (text) => protocol(count(text.split('|').map((ballot) => ballot.split(' ').filter(Boolean))))
console.log(`RESULT ${JSON.stringify([
  ask('create constructor|constructor create|build constructor'),
  ask('toString|toString valueOf|valueOf'),
  ask('a b|b a|c b|b|c a'),
  ask(''),
  ask('hasOwnProperty'),
])}`)
