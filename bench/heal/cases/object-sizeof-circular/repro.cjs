// object-sizeof-circular: throws with object-sizeof@1.0.9, answers with object-sizeof@1.0.10
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const sizeof = require('object-sizeof')
const node = { name: 'root', parent: null }
const alone = sizeof(node)
node.parent = node
const list = [1, 2]
list.push(list)
show([alone, sizeof(node) >= alone, sizeof(list) >= 16])
