import { CategoryTree, breadcrumb } from 'category-tree'

const tree = new CategoryTree([
  { id: 1, parentId: null, name: 'Garden' },
  { id: 5, parentId: 3, name: 'Rakes' },
  { id: 6, parentId: 5, name: 'Small rakes' }
])
console.log(tree.outline().join('\n'))
console.log(breadcrumb(tree, 6))
