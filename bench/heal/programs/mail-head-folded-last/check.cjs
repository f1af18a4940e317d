const { parseHead, get } = require('mail-head')

const result = [
  parseHead('Subject: Hello\r\nTo: ada@example.org,\r\n\tbob@example.org'),
  parseHead('Subject: Hello'),
  parseHead('To: a,\n b,\n  c\nFrom: d\n\nTo: body\n'),
  parseHead('nonsense\n more\nFrom: d'),
  parseHead(''),
  parseHead('Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\n =?UTF-8?B?IQ==?=\n\n'),
  get(parseHead('A: 1\nsubject: two\n three'), 'Subject'),
  get([], 'x')
]
console.log('RESULT ' + JSON.stringify(result))
