const { Folder } = require('folder-tree')
const top = new Folder('top')
console.log(new Folder('b', new Folder('a', top)).depth(), top.depth())
