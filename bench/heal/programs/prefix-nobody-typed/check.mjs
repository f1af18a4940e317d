import { Trie } from 'word-trie'
const trie = new Trie(['apple', 'Apricot', 'banana']).add('apple', 2).add('app', 9)
console.log(`RESULT ${JSON.stringify([trie.suggest('ap'), trie.suggest('', 2), trie.suggest('apx'), trie.suggest('applesauce'), trie.suggest('Z', 1), trie.complete('b'), trie.complete('q'), trie.has('apx'), trie.size, new Trie().suggest('a'), new Trie().suggest('')])}`)
