const codes = require('article-codes')

const attempt = (code) => {
  try {
    return codes.complete(code)
  } catch (error) {
    return error.name
  }
}
console.log(`RESULT ${JSON.stringify([
  codes.misprints(['4006381333931', '7612345678900', 40170725, 40170726, 4006381333931, '4006 3813-3393 1', 0, '']),
  [40170725, '40170725', 4006381333931, 36000291452, '036000291452', 12, ''].map(codes.kind),
  [400638133393, '400638133393', '03600029145', 4017072, 5, 'abc'].map(attempt),
])}`)
