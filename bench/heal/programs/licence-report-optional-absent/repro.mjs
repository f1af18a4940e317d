import { report, toMarkdown } from 'licence-report'

const lock = {
  packages: {
    '': { dependencies: { chokidar: '^3.0.0' } },
    'node_modules/chokidar': {
      version: '3.6.0',
      license: 'MIT',
      dependencies: { anymatch: '~3.1.2' },
      optionalDependencies: { fsevents: '~2.3.2' },
    },
    'node_modules/anymatch': { version: '3.1.3', license: 'ISC' },
  },
}
console.log(toMarkdown(report(lock)))
