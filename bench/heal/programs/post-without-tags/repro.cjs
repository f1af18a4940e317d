const { trending } = require('post-stats')
console.log(trending([{ at: Date.now(), text: 'New release of #Node' }, { at: Date.now(), text: 'Good morning' }]))
