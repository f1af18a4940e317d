import { assetNames, replacePaths } from 'asset-names'

const files = [
  { path: '/app/src/pages/index.html', content: '<p>' },
  { path: '/app/src/img/my logo.png', content: Buffer.from('png') },
  { path: '/app/src/LICENSE', content: 'MIT' },
]
const show = (map) => [...map]
const flat = assetNames(files, { root: '/app/src', out: 'dist', flat: true })
const result = [
  show(assetNames(files, { root: '/app/src', out: 'dist' })),
  show(flat),
  show(assetNames(files, { root: '/app/src', flat: true, keep: [] })),
  replacePaths('url(img/my logo.png)', flat),
]
console.log(`RESULT ${JSON.stringify(result)}`)
