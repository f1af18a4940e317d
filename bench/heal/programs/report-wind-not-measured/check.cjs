const { brief, parse } = require('airfield-weather')

const reports = [
  'LSZH 051220Z 24008KT 9999 12/07 Q1018=',
  'LSMP 051220Z /////KT 9999 11/07 Q1018=',
  'LSMP 051220Z Q1018',
  'UUEE 051230Z VRB03G12MPS CAVOK M01/M05 Q1002',
  'LSZB',
].map(parse)
console.log(`RESULT ${JSON.stringify([reports, reports.map(brief)])}`)
