import { CategoryTree, breadcrumb } from 'category-tree'

const tree = new CategoryTree([
  { id: 1, parentId: null, name: 'Garden' },
  { id: 2, parentId: 1, name: 'Soil' },
  { id: 5, parentId: 3, name: 'Rakes' },
  { id: 6, parentId: 5, name: 'Small rakes' }
])
console.log(
  'RESULT ' +
    JSON.stringify([
      tree.outline(),
      [1, 2, 5, 6, 3].map((id) => tree.trail(id)),
      breadcrumb(tree, 6),
      breadcrumb(tree, 2, '/'),
      breadcrumb(tree, 99)
    ])
)
