const suggest = require('did-you-mean-it')

console.log(suggest.message('isntall', ['install', 'init', 'uninstall', 'list']))
