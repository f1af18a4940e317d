const mark = require('mark-words')

console.log(mark('We know C++ and Java', ['java']))
console.log(mark('We know C++ and Java', ['c++', 'java']))
