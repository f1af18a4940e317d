const Index = require('word-index')

const index = new Index()
index.add(1, 'Functions and closures')
index.add(2, 'The constructor of a class')
console.log(index.search('class'))
