// bl-number: throws with bl@0.9.4, answers with bl@0.9.5
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const BufferList = require('bl')
const list = new BufferList()
list.append('a')
list.append(5)
list.append(Buffer.from('b'))
show([list.toString(), list.length])
