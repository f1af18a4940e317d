import { format } from 'tiny-printf'

console.log(
  'RESULT ' +
    JSON.stringify([
      format('colour %06x', 0xff8800),
      format('usage: set %s to %06x'),
      format('set %s to %06x', 'red'),
      format('%d of %d', 3),
      format('%j and %j', { a: 1 }),
      format('%.2f %5d|%3s', 1.005, 42.9),
      format('%x %d %s', 0, 0, ''),
      format('%s', null),
      format('100%% %s'),
      format('%s', 'a', 'b', 3),
      format('plain')
    ])
)
