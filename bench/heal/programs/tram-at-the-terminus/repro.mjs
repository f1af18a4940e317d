import { TramLine } from 'tram-line'

const line = new TramLine([
  { name: 'Harbour', ride: 0 },
  { name: 'Market', ride: 4 },
  { name: 'Zoo', ride: 7 },
])
for (const { stop, at } of line.calls(23 * 60 + 45, 5)) console.log(at, stop)
