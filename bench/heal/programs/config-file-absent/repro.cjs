const { readSettings } = require('rc-read')
console.log(readSettings('no-such-folder'))
