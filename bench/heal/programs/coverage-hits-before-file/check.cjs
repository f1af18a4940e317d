const lcov = require('lcov-read')
const ask = (text) => {
  let told = []
  lcov.parse(text, (err, records) => told.push(err ? ['fault', err.line ?? null] : [records.map((r) => [r.file, r.lines.hit, r.functions.hit]), lcov.percent(records)]))
  return told
}
console.log(`RESULT ${JSON.stringify([
  ask('TN:\nDA:1,1\nDA:2,0\nend_of_record\n'),
  ask('SF:a.js\nDA:1,1\nend_of_record\nSF:b.js\nend_of_record\n\nFN:3,go\n'),
  ask('FNDA:1,go\n'),
  ask('SF:a,b.js\nFN:1,go\nFNDA:4,go\nDA:1,1\nDA:2,0\nDA:3,7\nend_of_record'),
  ask('end_of_record'), ask('SF:a\nSF:b'), ask('SF:a'), ask('SF:a\nhm'), ask('')])}`)
