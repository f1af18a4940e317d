import { format } from 'round-units'

console.log(`RESULT ${JSON.stringify({
  failing: format(4_270_000_000_000, 'bytes'),
  one: format(123_456, 'metric', { significant: 2 }),
  negative: format(-12_345_678_000, 'metric'),
  hours: format(3_600_000 * 1234, 'time', { significant: 1, space: false }),
  exact: format(123.456, 'bytes'),
  small: format(0.5, 'time'),
  kept: format(1500, 'bytes', { trim: false }),
  usual: format(1536, 'bytes'),
  infinite: format(Infinity, 'bytes'),
})}`)
