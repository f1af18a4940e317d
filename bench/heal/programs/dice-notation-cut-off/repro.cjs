const { answer } = require('dice-cup')

const die = (sides) => sides
for (const text of ['2d6+3', '2d6+']) console.log(answer('Ida', text, die))
