const { Folder } = require('folder-tree')
const top = new Folder('top')
const a = new Folder('a', top)
console.log(`RESULT ${JSON.stringify([top.depth(), a.depth(), new Folder('b', a).depth(), top.path()])}`)
