const Index = require('word-index')

const index = new Index()
index.add(1, 'Functions and closures')
index.add(2, 'The constructor of a class, the constructor')
index.add(3, 'A class is no constructor: functions')
const result = [
  index.search('constructor'),
  index.search('class constructor'),
  index.search('constructor functions'),
  index.search('nothing'),
  index.search('of the'),
  index.top(3),
  index.docs
]
console.log('RESULT ' + JSON.stringify(result))
