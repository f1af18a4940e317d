const env = require('env-lines')

console.log('RESULT ' + JSON.stringify({
  buffer: env.parse(Buffer.from('# local\r\nPORT=8080\r\nNAME="two words"\r\n')),
  utf8: env.parse(Buffer.from('CITY=Zürich # home\n')),
  empty: env.parse(Buffer.alloc(0)),
  text: env.parse("export A='1'\nB=2 # two\nnone\n"),
  nothing: env.parse(''),
  written: env.stringify({ PORT: 8080, NAME: 'two words', OK: true }),
  again: env.parse(env.stringify({ TEXT: 'a\nb' }))
}))
