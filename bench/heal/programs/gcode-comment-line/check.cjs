const { parse, run, GcodeError } = require('gcode-run')

const answer = (fn, text) => {
  try {
    return fn(text)
  } catch (error) {
    return error instanceof GcodeError ? ['refused', error.line] : ['crash', error.name]
  }
}
console.log(`RESULT ${JSON.stringify([
  answer(run, 'G90\n(roughing pass)\nG0 X10 Y0\n\nG1 Y5 F200 ; edge\nM30\nG1 X99'),
  answer(parse, '; head\r\ng1 x1 y-.5\r\n\r\n'),
  answer(parse, ''),
  answer(run, '(a)\nG91\n(b)\nG0 Z3\nG0 Z4\nG7'),
  answer(run, 'G0 X1\n(open\nG0 X2'),
  answer(parse, '\nX10'),
])}`)
