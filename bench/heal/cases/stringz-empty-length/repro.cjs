// stringz-empty-length: throws with stringz@0.1.1, answers with stringz@0.1.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringz = require('stringz')
show(['', 'abc', 'I ♥ 👩‍👧', '🏳'].map((text) => stringz.length(text)).concat(stringz.limit('', 3, '.'), stringz.limit('Emojis 👍🏽 are 🍆', 9)))
