import { TramLine } from 'tram-line'

const line = new TramLine([
  { name: 'Harbour', ride: 0 },
  { name: 'Market', ride: 4 },
  { name: 'Zoo', ride: 7 },
])
const two = new TramLine([{ name: 'A', ride: 0 }, { name: 'B', ride: 10 }])
const text = (calls) => calls.map(({ stop, at }) => `${at} ${stop}`)
console.log(`RESULT ${JSON.stringify([
  text(line.calls(0, 3)),
  text(line.calls(23 * 60 + 45, 9)),
  text(two.calls(600, 4)),
  text(two.calls(600, 0)),
  line.roundTrip(),
  line.trams(8),
])}`)
