import { cacheSettings, fromMs, toMs } from 'time-lengths'

console.log(
  'RESULT ' +
    JSON.stringify([
      ['90s', '1.5h', '250 ms', '0.25m', '2.5 D', '10min', '12', ' 3s ', '1.0005s', 40].map(toMs),
      [5400000, 1500, 86400000, 61].map(fromMs),
      cacheSettings({ name: 'pages', maxAge: '1.5h' }),
      cacheSettings()
    ])
)
