import { script } from 'task-lines'

const tasks = {
  clean: 'rm -rf dist',
  build: { command: 'tsc -p .', needs: ['clean'], env: { NODE_ENV: 'production' } }
}
console.log(script({ tasks }, 'build').join('\n'))
