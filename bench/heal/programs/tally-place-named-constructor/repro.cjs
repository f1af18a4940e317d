const { Tally } = require('field-tally')
// Places of a game server: the players name them.
const tally = new Tally()
for (const line of ['harbour; gull; 3', 'constructor; crow; 2', 'harbour; gull']) tally.add(line)
console.log(tally.report())
