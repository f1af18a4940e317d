const lcov = require('lcov-read')
lcov.parse('TN:\nDA:1,1\nDA:2,0\nend_of_record\n', (err, records) => {
  if (err) console.log('cannot read it:', err.message)
  else console.log(lcov.percent(records))
})
