// iconv-extend-twice: throws with iconv-lite@0.4.1, answers with iconv-lite@0.4.2
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const iconv = require('iconv-lite')
iconv.extendNodeEncodings()
iconv.extendNodeEncodings()
show(iconv.decode(Buffer.from([0xcf, 0xf0]), 'win1251'))
