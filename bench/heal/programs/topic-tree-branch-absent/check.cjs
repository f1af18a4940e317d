const TopicTree = require('topic-tree')

const tree = new TopicTree()
tree.subscribe('home/+/temperature', 'display')
tree.subscribe('home/#', 'log')
const result = [
  tree.unsubscribe('garden/gate/open', 'display'),
  tree.unsubscribe('garden', 'display'),
  tree.unsubscribe('home/+/humidity', 'display'),
  tree.unsubscribe('home/+/temperature/celsius', 'display'),
  tree.size,
  [...tree.root.children.keys()],
  [...tree.root.children.get('home').children.keys()],
  tree.match('home/kitchen/temperature').sort(),
  tree.unsubscribe('home/+/temperature', 'log'),
  tree.unsubscribe('home/+/temperature', 'display'),
  tree.unsubscribe('home/#', 'log'),
  tree.size,
  tree.root.children.size,
]
console.log(`RESULT ${JSON.stringify(result)}`)
