import { plan, script } from 'task-lines'

const tasks = {
  clean: 'rm -rf  dist',
  types: { command: 'tsc' },
  build: { command: 'node build.js', needs: ['clean', 'types'], env: { MODE: 'prod' } },
  all: { command: 'echo done', needs: ['build', 'clean'] },
  a: { command: 'a', needs: ['b'] },
  b: { command: 'b', needs: ['a'] },
  odd: { needs: [] },
}
const { odd, ...good } = tasks
const ask = (work) => {
  try {
    return work()
  } catch (error) {
    return error.message
  }
}
console.log(
  'RESULT ' +
    JSON.stringify([
      plan({ tasks: good }, 'all'),
      script({ tasks: good }, 'clean'),
      script({ tasks: { one: ' ls ' } }, 'one'),
      ask(() => script({ tasks: good }, 'a')),
      ask(() => script({ tasks: good }, 'z')),
      ask(() => script({ tasks }, 'clean')),
      ask(() => script({}, 'clean'))
    ])
)
