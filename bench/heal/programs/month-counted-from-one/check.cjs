const { words } = require('date-words')
console.log(`RESULT ${JSON.stringify(['2024-12-24', '2024-01-02', '2024-06-30'].map(words))}`)
