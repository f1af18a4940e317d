import { toc } from 'md-toc'
console.log(`RESULT ${JSON.stringify([toc('# One\n#tag\n## Two\n#\n'), toc('#tag'), toc('```\n#x\n```\n# A b!')])}`)
