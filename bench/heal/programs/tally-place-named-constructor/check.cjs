const { Tally } = require('field-tally')
const tally = new Tally()
for (const line of ['harbour; gull; 3', 'constructor; crow; 2', 'harbour; gull', 'constructor; toString; 5', 'toString; crow', 'no note', 'harbour; tern; x', ';a']) tally.add(line)
console.log(`RESULT ${JSON.stringify([tally.report(), tally.total, tally.at('constructor'), tally.at('nowhere')])}`)
