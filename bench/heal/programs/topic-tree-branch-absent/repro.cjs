const TopicTree = require('topic-tree')

const tree = new TopicTree()
tree.subscribe('home/+/temperature', 'display')
console.log(tree.unsubscribe('garden/gate/open', 'display'))
console.log(tree.match('home/kitchen/temperature'))
