const { split } = require('shell-words')
console.log(split('cp "my file" it\\ here \n'))
