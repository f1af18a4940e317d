import { toc } from 'md-toc'
console.log(toc('# One\n#hashtag in the text\n## Two\n'))
