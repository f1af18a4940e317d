// fast-safe-stringify-getter: throws with fast-safe-stringify@2.0.6, answers with fast-safe-stringify@2.0.7
const show = (value) => console.log(`RESULT ${JSON.stringify(value)}`)
const stringify = require('fast-safe-stringify')
class Node {
  constructor(name) {
    this.name = name
    Object.defineProperty(this, 'self', { enumerable: true, configurable: true, get: () => this })
  }
}
show(JSON.parse(stringify(new Node('a'))))
