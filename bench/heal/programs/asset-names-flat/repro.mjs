import { assetNames } from 'asset-names'

const files = [
  { path: '/app/src/index.html', content: '<p>' },
  { path: '/app/src/img/logo.png', content: 'png' },
]
console.log(assetNames(files, { root: '/app/src', out: 'dist' }))
console.log(assetNames(files, { root: '/app/src', out: 'dist', flat: true }))
