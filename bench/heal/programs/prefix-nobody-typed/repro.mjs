import { Trie } from 'word-trie'
const trie = new Trie(['apple', 'apricot', 'banana'])
for (const typed of ['ap', 'apx']) console.log(trie.suggest(typed))
