// loader-utils-md4: throws with loader-utils@3.1.2, answers with loader-utils@3.1.3
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const { getHashDigest, interpolateName } = require('loader-utils')
show([
  getHashDigest(Buffer.from('test string'), 'md4', 'hex', 16),
  interpolateName({ resourcePath: '/app/img/a.png' }, '[name].[md4:hash:hex:8].[ext]', { content: 'pixels' }),
])
